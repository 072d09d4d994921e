package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.process.PrivateFiles;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeeperTest {
    @TempDir
    Path logs;

    @Test
    void what_is_put_aside_is_still_for_its_owner_only() throws Exception {
        Path log = logs.resolve("part.log");
        PrivateFiles.log(log);
        Files.writeString(log, "a password, perhaps");
        LogKeeper.limit(logs, 5);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs.resolve("part.log.1"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_large_log_is_put_aside_and_its_writer_goes_on() throws Exception {
        Path log = logs.resolve("part.log");
        try (OutputStream writer = Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("old line\n".getBytes(StandardCharsets.UTF_8));
            LogKeeper.limit(logs, 5);
            writer.write("new".getBytes(StandardCharsets.UTF_8));
            LogKeeper.limit(logs, 5);
        }
        assertThat(log).hasContent("new");
        assertThat(logs.resolve("part.log.1")).hasContent("old line");
    }
}

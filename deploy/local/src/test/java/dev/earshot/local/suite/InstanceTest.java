package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final ProcessHandle SELF = ProcessHandle.current();

    @TempDir
    Path directory;

    @Test
    void a_running_one_is_found_by_its_folder_and_in_the_list() throws Exception {
        Instance instance = instance(SELF.info().startInstant().orElseThrow());
        instance.write();
        EarshotHome home = new EarshotHome(directory.resolve("home"));
        home.enter(SELF.pid(), directory);
        assertThat(Instance.in(directory)).contains(instance);
        assertThat(home.running()).containsExactly(instance);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("state.json"))))
                .isEqualTo("rw-------");

        home.leave(SELF.pid());
        assertThat(home.running()).isEmpty();
    }

    @Test
    void a_file_left_by_a_killed_run_says_nothing() {
        instance(Instant.EPOCH).write();
        EarshotHome home = new EarshotHome(directory.resolve("home"));
        home.enter(1, directory);
        assertThat(Instance.in(directory)).isEmpty();
        assertThat(home.running()).isEmpty();
        assertThat(directory.resolve("home/running")).isEmptyDirectory();
    }

    private Instance instance(Instant started) {
        return new Instance(
                directory,
                SELF.pid(),
                started,
                8080,
                "http://localhost:8080",
                false,
                new Credentials("admin", "secret", "ek_key"),
                List.of(new Instance.PartState("mysql", 4711, 0)));
    }
}

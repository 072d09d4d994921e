package dev.earshot.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenureTest {
    @TempDir
    Path parent;

    @Test
    void one_at_a_time() {
        Path directory = parent.resolve("engine");
        try (Tenure first = Tenure.of(directory)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Tenure.of(directory)).hasMessageContaining("in use by another Earshot");
        }
        Tenure.of(directory).close();
    }

    @Test
    void what_a_killed_run_left_behind_is_ended_before_the_directory_is_used_again() throws Exception {
        Path directory = parent.resolve("engine");
        Tenure killed = Tenure.of(directory);
        Child orphan = Child.start(
                new Recipe("part", List.of("sleep", "600"), Map.of(), directory, directory.resolve("part.log")));
        killed.record(orphan);
        String note = Files.readString(directory.resolve("process.pid"));
        killed.close();
        Files.writeString(directory.resolve("process.pid"), note);

        try (Tenure next = Tenure.of(directory)) {
            assertThat(next).isNotNull();
            assertThat(orphan.isAlive()).isFalse();
        }
    }

    @Test
    void a_process_that_merely_got_the_same_number_is_left_alone() throws Exception {
        Path directory = Files.createDirectory(parent.resolve("engine"));
        Child innocent = Child.start(
                new Recipe("other", List.of("sleep", "600"), Map.of(), directory, directory.resolve("other.log")));
        Files.writeString(directory.resolve("process.pid"), innocent.pid() + " 1000\n");
        try (Tenure next = Tenure.of(directory)) {
            assertThat(next).isNotNull();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.kill();
        }
    }

    @Test
    void the_directory_is_for_its_owner_only() throws Exception {
        Path directory = parent.resolve("private");
        Tenure.of(directory).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
    }
}

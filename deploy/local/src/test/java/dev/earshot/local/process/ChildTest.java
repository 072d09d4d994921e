package dev.earshot.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path directory;

    @Test
    void a_part_that_fails_to_start_shows_the_end_of_its_log() {
        Child child = Child.start(shell("echo the disk is full; exit 3"));
        assertThatThrownBy(() -> child.await(Duration.ofSeconds(30), () -> false))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("the disk is full");
    }

    @Test
    void a_part_that_never_answers_is_ended_when_the_time_is_over() {
        Child child = Child.start(shell("exec sleep 600"));
        assertThatThrownBy(() -> child.await(Duration.ofMillis(300), () -> false))
                .hasMessageContaining("did not answer");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void it_hears_a_request_to_end_but_not_the_terminals_interrupt() {
        Child child =
                Child.start(shell("kill -INT $$; echo still here; trap 'exit 7' TERM; while :; do sleep 0.1; done"));
        child.await(Duration.ofSeconds(30), () -> LogTail.of(log()).contains("still here"));
        child.stop(Duration.ofSeconds(30));
        assertThat(child.ended().join()).isEqualTo(7);
    }

    @Test
    void it_is_not_in_our_process_group_and_hears_nothing_that_is_sent_there() throws Exception {
        Child child = Child.start(shell("ps -o pgid= -p $$; ps -o pgid= -p $PPID; exec sleep 600"));
        child.await(Duration.ofSeconds(30), () -> LogTail.of(log()).lines().count() == 2);
        List<String> groups = LogTail.of(log()).lines().map(String::trim).toList();
        assertThat(groups.getFirst()).isEqualTo(Long.toString(child.pid())).isNotEqualTo(groups.getLast());
        child.stop(Duration.ofSeconds(30));
    }

    @Test
    void its_log_is_for_its_owner_only_even_one_that_was_there_before() throws Exception {
        Files.writeString(log(), "");
        Files.setPosixFilePermissions(log(), PosixFilePermissions.fromString("rw-r--r--"));
        Child child = Child.start(shell("exec true"));
        child.ended().join();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log())))
                .isEqualTo("rw-------");
    }

    @Test
    void it_is_forced_to_end_when_it_does_not_listen() {
        Child child = Child.start(shell("trap '' TERM; echo deaf; while :; do sleep 0.1; done"));
        child.await(Duration.ofSeconds(30), () -> LogTail.of(log()).contains("deaf"));
        child.stop(Duration.ofMillis(300));
        assertThat(child.isAlive()).isFalse();
    }

    private Recipe shell(String script) {
        return new Recipe("part", List.of("/bin/sh", "-c", script), Map.of(), directory, log());
    }

    private Path log() {
        return directory.resolve("part.log");
    }
}

package dev.earshot.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.process.Child;
import dev.earshot.local.process.Recipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {
    @TempDir
    Path directory;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void a_part_that_is_killed_comes_back_and_one_that_is_closed_does_not() {
        Child first = sleeper();
        Supervised part = Supervised.watching("part", first, this::sleeper, said::add, () -> {});
        first.kill();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> part.pid().isPresent() && part.pid().getAsLong() != first.pid());
        assertThat(said).first().asString().contains("part ended unexpectedly (exit code 137)");

        part.close();
        int before = said.size();
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> part.pid().isEmpty() && said.size() == before);
    }

    private Child sleeper() {
        return Child.start(
                new Recipe("part", List.of("sleep", "600"), Map.of(), directory, directory.resolve("part.log")));
    }
}

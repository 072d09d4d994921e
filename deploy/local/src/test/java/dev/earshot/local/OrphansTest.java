package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir
    Path directory;

    @Test
    void no_engine_outlives_the_program_that_started_it_and_the_directories_serve_again() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + Home.PROPERTY + "=" + System.getProperty(Home.PROPERTY),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsEngines.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<ProcessHandle> engines = engines(parent);
        assertThat(engines).hasSize(2).allMatch(ProcessHandle::isAlive);

        parent.destroyForcibly().waitFor();

        // At once, while the old ones may still be ending: the new start waits for them.
        try (EmbeddedMysql mysql = EmbeddedMysql.start(directory.resolve("mysql"));
                EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"))) {
            assertThat(mysql.process().isAlive()).isTrue();
            assertThat(kafka.process().isAlive()).isTrue();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> engines.stream().noneMatch(ProcessHandle::isAlive));
    }

    private static List<ProcessHandle> engines(Process parent) throws Exception {
        try (BufferedReader output = parent.inputReader()) {
            return Arrays.stream(output.readLine().split(" ", -1))
                    .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                    .toList();
        }
    }
}

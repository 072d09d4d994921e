package dev.earshot.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LauncherTest {
    @TempDir
    Path directory;

    private final StringWriter errors = new StringWriter();

    @Test
    void an_unknown_command_or_option_shows_the_usage() {
        assertThat(execute("fly")).isEqualTo(2);
        assertThat(execute("demo", "--fast")).isEqualTo(2);
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("up", "--port", "many")).isEqualTo(2);
        assertThat(errors.toString()).contains("Usage: earshot");
    }

    @Test
    void asking_for_what_does_not_run_says_so() {
        assertThat(execute("status", "--data", directory.toString())).isEqualTo(1);
        assertThat(execute("stop", "--data", directory.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("no Earshot runs in " + directory);
    }

    @Test
    void a_folder_with_other_files_is_left_alone() throws IOException {
        Files.writeString(directory.resolve("thesis.txt"), "years of work");
        assertThat(execute("up", "--data", directory.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("holds other files", "--data");
        assertThat(directory).isDirectoryContaining(file -> file.endsWith("thesis.txt"));
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_file_is_no_folder() throws IOException {
        Path file = Files.writeString(directory.resolve("notes"), "");
        assertThat(execute("demo", "--data", file.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("is a file", "--data");
    }

    @Test
    void scripts_are_told_in_json_that_nothing_runs() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(execute("status", "--json", "--data", directory.toString()))
                    .isEqualTo(1);
        } finally {
            System.setOut(before);
        }
        assertThat(new JsonObject(said.toString(StandardCharsets.UTF_8)).getBoolean("ready"))
                .isFalse();
    }

    private int execute(String... arguments) {
        CommandLine line = Launcher.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}

package dev.earshot.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
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

    private int execute(String... arguments) {
        CommandLine line = Launcher.commandLine();
        line.setErr(new PrintWriter(errors, true));
        return line.execute(arguments);
    }
}

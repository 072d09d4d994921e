package dev.earshot.local.command;

import dev.earshot.local.process.EngineFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Main class behind the script ./earshot. */
@Command(
        name = "earshot",
        description = "Earshot hears your customers at every touchpoint. These commands run it on this machine.",
        subcommands = {DemoCommand.class, UpCommand.class, StatusCommand.class, StopCommand.class},
        mixinStandardHelpOptions = true,
        version = "Earshot 0.1.0")
public final class Launcher implements Runnable {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command
    private CommandSpec spec;

    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Launcher()).setExecutionExceptionHandler((failure, line, parsed) -> {
            if (failure instanceof EngineFailure || failure instanceof IllegalArgumentException) {
                line.getErr().println("earshot: " + failure.getMessage());
                return FAILED;
            }
            throw failure;
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command: demo, up, status or stop.");
    }
}

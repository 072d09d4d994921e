package dev.earshot.local.command;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Instance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends a running Earshot with everything that it started. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stop the Earshot that runs.")
final class StopCommand implements Callable<Integer> {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Option(names = "--data", paramLabel = "DIR", description = "The one with this data folder.")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        Instance instance = Which.one(EarshotHome.of(System.getenv()), data);
        ProcessHandle launcher = instance.process().orElseThrow(() -> new EngineFailure("it has just ended"));
        launcher.destroy();
        try {
            launcher.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new EngineFailure("process " + launcher.pid() + " did not end within " + LIMIT.toSeconds() + " s", e);
        }
        Console.standard().say("Earshot at " + instance.url() + " has stopped.");
        return 0;
    }
}

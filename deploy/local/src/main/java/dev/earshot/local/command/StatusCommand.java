package dev.earshot.local.command;

import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Instance;
import dev.earshot.local.suite.Status;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how a running Earshot is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show the Earshot that runs: address, login, parts, memory.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", description = "The one with this data folder.")
    private @Nullable Path data;

    @Option(names = "--json", description = "As JSON, for scripts.")
    private boolean json;

    @Override
    public Integer call() {
        Instance instance = Which.one(EarshotHome.of(System.getenv()), data);
        Status status = Status.of(instance);
        Console.standard().say(json ? status.json() : status.text());
        return 0;
    }
}

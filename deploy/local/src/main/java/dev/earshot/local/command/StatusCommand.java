package dev.earshot.local.command;

import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Instance;
import dev.earshot.local.suite.Status;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
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
        EarshotHome home = EarshotHome.of(System.getenv());
        List<Instance> running = Which.all(home, data);
        if (json && running.size() != 1) {
            Console.standard().say(notOne(running));
            return 1;
        }
        Status status = Status.of(Which.one(home, data));
        Console.standard().say(json ? status.json() : status.text());
        return 0;
    }

    /** For scripts: nothing is ready, and why not. */
    private static String notOne(List<Instance> running) {
        JsonArray instances = new JsonArray();
        running.forEach(instance -> instances.add(
                new JsonObject().put("data", instance.data().toString()).put("url", instance.url())));
        return new JsonObject().put("ready", false).put("running", instances).encodePrettily();
    }
}

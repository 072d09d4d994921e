package dev.earshot.local.command;

import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.suite.EarshotHome;
import dev.earshot.local.suite.Instance;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the Earshot that a command means. */
final class Which {
    private Which() {}

    /** Those in that folder or, without a folder, all that run. */
    static List<Instance> all(EarshotHome home, @Nullable Path data) {
        return data == null ? home.running() : Instance.in(data).stream().toList();
    }

    /** The one in that folder or, without a folder, the only one that runs. */
    static Instance one(EarshotHome home, @Nullable Path data) {
        if (data != null) {
            return Instance.in(data)
                    .orElseThrow(() -> new EngineFailure("no Earshot runs in " + data.toAbsolutePath()));
        }
        List<Instance> running = home.running();
        if (running.isEmpty()) {
            throw new EngineFailure("no Earshot runs; start one with ./earshot demo or ./earshot up");
        }
        if (running.size() > 1) {
            throw new EngineFailure("several Earshots run; name one of them:\n"
                    + running.stream()
                            .map(instance -> "  --data " + instance.data() + "   (" + instance.url() + ")")
                            .collect(Collectors.joining("\n")));
        }
        return running.getFirst();
    }
}

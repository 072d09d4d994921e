package dev.earshot.local.suite;

import dev.earshot.local.gateway.Backend;
import dev.earshot.local.process.Child;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.JavaCommand;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.Recipe;
import dev.earshot.local.process.Tenure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One of Earshot's services, run from what its module built. */
final class ServiceProcess {
    private static final Duration STARTING = Duration.ofMinutes(2);

    private final Backend backend;
    private final Path jar;
    private final Path directory;
    private final Path log;
    private final int port = Loopback.freePort();
    private final Tenure tenure;

    ServiceProcess(Backend backend, Path projectRoot, DataFolder data) {
        this.backend = backend;
        this.jar = projectRoot.resolve(backend.title()).resolve("target/quarkus-app/quarkus-run.jar");
        this.directory = data.part(backend.title());
        this.log = data.log(backend.title());
        if (!Files.exists(jar)) {
            throw new EngineFailure(backend.title() + " is not built (" + jar + " is missing): run mvn package");
        }
        this.tenure = Tenure.of(directory);
    }

    int port() {
        return port;
    }

    Path directory() {
        return directory;
    }

    /** Starts it and waits until it is alive; it may still wait for its engines then. */
    Child start(Map<String, String> environment) {
        Child child = Child.start(new Recipe(
                backend.title(),
                JavaCommand.withHeap(heapMebibytes()).options(options()).jar(jar),
                environment,
                directory,
                log));
        tenure.record(child);
        child.await(STARTING, () -> Probe.isOk(port, "/q/health/live"));
        return child;
    }

    boolean isReady() {
        return Probe.isOk(port, "/q/health/ready");
    }

    /**
     * The models keep 310 MiB alive, so the young generation leaves them the rest. For the others, optimising six times
     * later spares a start a quarter of its processor time; what stays hot is optimised still.
     */
    private String[] options() {
        return switch (backend) {
            case SENTIMENT -> new String[] {"-XX:MaxNewSize=96m"};
            case SURVEY, INSIGHT ->
                new String[] {
                    "-XX:Tier4InvocationThreshold=30000",
                    "-XX:Tier4MinInvocationThreshold=6000",
                    "-XX:Tier4CompileThreshold=60000",
                    "-XX:Tier4BackEdgeThreshold=200000"
                };
        };
    }

    private int heapMebibytes() {
        return switch (backend) {
            case SURVEY -> 192;
            case SENTIMENT -> 600;
            case INSIGHT -> 320;
        };
    }
}

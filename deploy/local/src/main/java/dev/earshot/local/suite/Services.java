package dev.earshot.local.suite;

import dev.earshot.local.gateway.Backend;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The three services: what each must know, and when each starts. */
final class Services {
    private final Map<Backend, ServiceProcess> all = new EnumMap<>(Backend.class);
    private final Settings settings;
    private final Parts parts;

    Services(Settings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        for (Backend backend : Backend.values()) {
            all.put(backend, new ServiceProcess(backend, settings.project(), settings.data()));
        }
    }

    int port(Backend backend) {
        ServiceProcess service = all.get(backend);
        return service == null ? 0 : service.port();
    }

    boolean areReady() {
        return all.values().stream().allMatch(ServiceProcess::isReady);
    }

    /** Starts the service as soon as the engines that it needs answer, and returns when it is alive. */
    void start(Backend backend, Engines engines) {
        ServiceProcess service = all.get(backend);
        if (service == null) {
            throw new IllegalArgumentException("unknown service " + backend);
        }
        Map<String, String> environment = new HashMap<>(engines.kafkaEnvironment());
        if (backend != Backend.SENTIMENT) {
            environment.putAll(engines.mysqlEnvironment());
        }
        environment.put("QUARKUS_HTTP_HOST", Loopback.HOST);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(service.port()));
        environment.put("EARSHOT_URL", settings.url());
        environment.put(
                "EARSHOT_IMPORT_DIRECTORY",
                service.directory().resolve("imports").toString());
        environment.put(
                "EARSHOT_INVITATIONS_DIRECTORY",
                service.directory().resolve("mailings").toString());
        environment.put(
                "SMALLRYE_CONFIG_LOCATIONS", settings.data().accessProperties().toString());
        if (parts.isClosing()) {
            throw new EngineFailure("stopped while starting");
        }
        Supervised.Start start = () -> service.start(environment);
        parts.supervise(backend.title(), start.start(), start);
    }

    /** Ends all of them side by side. */
    void close() {
        List<Runnable> endings = Stream.of(Backend.values())
                .<Runnable>map(backend -> () -> parts.close(backend.title()))
                .toList();
        Joined.all(endings);
    }
}

package dev.earshot.local.suite;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a start depends on: where data is kept, where the gateway listens, the folder that holds the built services, and
 * the environment (which may name a MySQL and a Kafka of one's own).
 */
public record Settings(
        DataFolder data, EarshotHome home, String host, int port, Path project, Map<String, String> environment) {
    public Settings {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("--port must be between 1 and 65535: " + port);
        }
        environment = Map.copyOf(environment);
    }

    /** The address for people: EARSHOT_URL, or this machine. */
    public String url() {
        return environment.getOrDefault("EARSHOT_URL", "http://localhost:" + port);
    }
}

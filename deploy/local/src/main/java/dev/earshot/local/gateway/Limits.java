package dev.earshot.local.gateway;

import java.time.Duration;
import java.util.Map;

/**
 * What callers may take of the gateway.
 *
 * @param arrival how long a body may be on its way; streamed imports take as long as they need
 * @param answer how long a service may be silent once it has a request; imports and mailings take as long as they need
 * @param bodyBytes memory for all bodies on their way together; a quarter of it for one address beyond loopback
 * @param connections open connections of all callers together
 * @param connectionsPerAddress open connections of one address beyond loopback
 */
public record Limits(Duration arrival, Duration answer, long bodyBytes, int connections, int connectionsPerAddress) {
    private static final String PER_ADDRESS = "EARSHOT_CONNECTIONS_PER_ADDRESS";
    private static final int CONNECTIONS = 1_024;
    private static final int MOST_BODY_BYTES = 64 * 1024 * 1024;

    public Limits {
        if (!(connectionsPerAddress > 0 && connectionsPerAddress <= connections)) {
            throw new IllegalArgumentException(PER_ADDRESS + " must be 1 to " + connections);
        }
    }

    /** Those for this much memory of our own; EARSHOT_CONNECTIONS_PER_ADDRESS may name another number than 128. */
    public static Limits of(Map<String, String> environment) {
        // What is held as a body needs up to twice its size while it grows.
        long bodyBytes = Math.min(MOST_BODY_BYTES, Runtime.getRuntime().maxMemory() / 4);
        return new Limits(
                Duration.ofSeconds(30), Duration.ofSeconds(60), bodyBytes, CONNECTIONS, perAddress(environment));
    }

    private static int perAddress(Map<String, String> environment) {
        String text = environment.getOrDefault(PER_ADDRESS, "128");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(PER_ADDRESS + " must be a whole number, not " + text, e);
        }
    }

    Shares bodyMemory() {
        return new Shares(bodyBytes, Math.max(1, bodyBytes / 4));
    }

    Shares openConnections() {
        return new Shares(connections, connectionsPerAddress);
    }
}

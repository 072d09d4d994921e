package dev.earshot.local.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Stands in a service's place where only the launcher is tested: healthy, and it says what it was told. */
final class StandInService {
    private StandInService() {}

    /** How long it goes on after it was asked to end, as a service does that has something under way. */
    static final String LINGER_MILLIS = "EARSHOT_STAND_IN_LINGER_MILLIS";

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] body = (System.getenv("EARSHOT_URL") + " " + System.getenv("EARSHOT_KAFKA") + " "
                        + System.getenv().getOrDefault("EARSHOT_MYSQL_URL", "no database"))
                .getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(StandInService::linger));
    }

    private static void linger() {
        try {
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(System.getenv().getOrDefault(LINGER_MILLIS, "0")));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

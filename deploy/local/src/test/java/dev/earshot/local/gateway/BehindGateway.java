package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.local.process.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A gateway in front of small servers that stand in the services' places. */
abstract class BehindGateway implements Backends {
    private final Map<Backend, HttpServer> servers = new EnumMap<>(Backend.class);
    final Set<Backend> down = EnumSet.noneOf(Backend.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final CountDownLatch firstByte = new CountDownLatch(1);
    final Semaphore reached = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    final int port = Loopback.freePort();
    private Gateway gateway;

    @BeforeEach
    void start() throws IOException {
        for (Backend backend : Backend.values()) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> echo(backend, exchange));
            server.createContext("/q/health/ready", exchange -> answer(exchange, "{}"));
            server.createContext("/q/openapi", exchange -> answer(exchange, openApi(backend)));
            server.createContext("/s/count", this::count);
            server.createContext("/api/v1/imports", this::count);
            server.createContext("/api/v1/sentiment", this::count);
            server.createContext("/surveys", BehindGateway::redirect);
            server.createContext("/s/endless", this::endless);
            server.createContext("/s/silent", this::silent);
            server.createContext("/s/broken", HttpExchange::close);
            server.start();
            servers.put(backend, server);
        }
        gateway = Gateway.start(Loopback.HOST, port, "http://localhost:8080", this, limits());
    }

    Limits limits() {
        return new Limits(Duration.ofSeconds(30), Duration.ofSeconds(60), 16 << 20, 1024, 128);
    }

    @AfterEach
    void stop() {
        over.countDown();
        gateway.close();
        servers.values().forEach(server -> server.stop(0));
        threads.close();
    }

    private static String openApi(Backend backend) {
        String method = backend.title().substring(0, backend.title().indexOf('-'));
        return """
               {"openapi": "3.1.0",
                "paths": {
                  "/login": {"get": {}},
                  "/api/v1/responses": {"%1$s": {"$ref": "#/components/schemas/Answer"}}},
                "components": {"schemas": {
                  "Problem": {"type": "object"},
                  "Answer": {"title": "%1$s", "not": {"$ref": "#/components/schemas/Problem"}},
                  "AtomicLong": {"type": "integer"}}}}
               """.formatted(method);
    }

    private static void echo(Backend backend, HttpExchange exchange) throws IOException {
        StringBuilder text = new StringBuilder()
                .append(backend + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) -> text.append(name.toLowerCase(Locale.ROOT) + ": " + values + "\n"));
        answer(exchange, text.toString());
    }

    /**
     * Refuses without reading where that is asked for, as a service does with a caller whom it does not know, or goes away
     * without a word, as one does that has waited for the rest too long.
     */
    private void count(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().containsKey("X-Unknown-Caller")) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        if (exchange.getRequestHeaders().containsKey("X-Stalled")) {
            exchange.close();
            return;
        }
        try (InputStream body = exchange.getRequestBody()) {
            long count = body.readNBytes(1).length;
            firstByte.countDown();
            reached.release();
            count += body.transferTo(OutputStream.nullOutputStream());
            answer(exchange, Long.toString(count));
        }
    }

    /** To the login page, by the name that the service was called, as Quarkus does. */
    private static void redirect(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String target = headers.containsKey("X-Target")
                ? headers.getFirst("X-Target")
                : headers.getFirst("X-Forwarded-Proto") + "://" + headers.getFirst("X-Forwarded-Host") + "/login?a=b";
        exchange.getResponseHeaders().set("Location", target);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void endless(HttpExchange exchange) throws IOException {
        reached.release();
        exchange.sendResponseHeaders(200, 0);
        byte[] chunk = new byte[64 * 1024];
        while (over.getCount() > 0) {
            exchange.getResponseBody().write(chunk);
        }
    }

    private void silent(HttpExchange exchange) {
        reached.release();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** For addresses that are none. */
    String raw(String path) throws IOException {
        try (Wire wire = new Wire(port)) {
            wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return wire.answer();
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpServer server(Backend backend) {
        HttpServer server = servers.get(backend);
        assertThat(server).isNotNull();
        return server;
    }

    @Override
    public int port(Backend backend) {
        return server(backend).getAddress().getPort();
    }

    @Override
    public boolean isStarted(Backend backend) {
        return !down.contains(backend);
    }

    @Override
    public Map<String, Boolean> engines() {
        return Map.of("mysql", true);
    }
}

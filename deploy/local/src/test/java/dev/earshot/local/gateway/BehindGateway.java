package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
            server.createContext("/s/broken", HttpExchange::close);
            server.start();
            servers.put(backend, server);
        }
        gateway = Gateway.start(Loopback.HOST, port, "http://localhost:8080", this);
    }

    @AfterEach
    void stop() {
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

    private void count(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            long count = body.readNBytes(1).length;
            firstByte.countDown();
            count += body.transferTo(OutputStream.nullOutputStream());
            answer(exchange, Long.toString(count));
        }
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

package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayTest implements Backends {
    private final Map<Backend, HttpServer> servers = new EnumMap<>(Backend.class);
    private final Set<Backend> down = EnumSet.noneOf(Backend.class);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch firstByte = new CountDownLatch(1);
    private final int port = Loopback.freePort();
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

    @Test
    void each_service_gets_its_requests_with_their_query_and_host() throws Exception {
        assertThat(get("/s/shop?s=9&lang=fr").body()).startsWith("SURVEY GET /s/shop?s=9&lang=fr");
        assertThat(get("/").body()).startsWith("INSIGHT GET /");
        assertThat(get("/sentiment/").body()).startsWith("SENTIMENT GET /sentiment/");
        String named = client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        assertThat(named)
                .contains("\nhost: [localhost:" + port + "]")
                .contains("x-forwarded-host: [localhost:" + port + "]")
                .contains("x-forwarded-port: [" + port + "]");
    }

    @Test
    void what_a_client_claims_about_its_origin_is_dropped() throws Exception {
        String echoed = send(request("/")
                        .header("X-Forwarded-For", "6.6.6.6")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("Forwarded", "for=6.6.6.6")
                        .header("X-Real-IP", "6.6.6.6"))
                .body();
        assertThat(echoed)
                .doesNotContain("6.6.6.6")
                .doesNotContain("evil")
                .contains("x-forwarded-for: [127.0.0.1]")
                .contains("x-forwarded-proto: [http]")
                .contains("x-forwarded-host: [127.0.0.1:" + port + "]");
    }

    @Test
    void health_metrics_and_ambiguous_paths_are_not_for_the_outside() throws Exception {
        assertThat(get("/q/metrics").statusCode()).isEqualTo(404);
        assertThat(get("/%71/metrics").statusCode()).isEqualTo(404);
        assertThat(get("//q/metrics").statusCode()).isEqualTo(400);
        assertThat(get("/s/../q/metrics").statusCode()).isEqualTo(400);
    }

    @Test
    void a_body_streams_through_while_it_is_still_being_sent() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request("/s/count").POST(BodyPublishers.ofInputStream(() -> in)).build(), BodyHandlers.ofString());
        byte[] chunk = new byte[64 * 1024];
        out.write(chunk);
        out.flush();
        assertThat(firstByte.await(30, TimeUnit.SECONDS)).isTrue();
        for (int written = 1; written < 320; written++) {
            out.write(chunk);
        }
        out.close();
        assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("20971520");
    }

    @Test
    void a_service_that_restarts_means_try_again_soon() throws Exception {
        down.add(Backend.SURVEY);
        HttpResponse<String> page = send(request("/s/shop").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("2");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        HttpResponse<String> problem = send(request("/api/v1/surveys").header("Accept", "application/json"));
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(problem.body()).getInteger("status")).isEqualTo(503);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_that_just_died_means_try_again_soon_too() throws Exception {
        server(Backend.SURVEY).stop(0);
        assertThat(get("/s/shop").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
        assertThat(new JsonObject(get("/healthz").body()).getJsonObject("parts").getString("survey-service"))
                .isEqualTo("DOWN");
    }

    @Test
    void a_broken_off_answer_is_a_bad_gateway() throws Exception {
        assertThat(get("/s/broken").statusCode()).isEqualTo(502);
    }

    @Test
    void health_names_every_part() throws Exception {
        JsonObject health = new JsonObject(get("/healthz").body());
        assertThat(health.getString("status")).isEqualTo("UP");
        assertThat(health.getJsonObject("parts").fieldNames())
                .containsExactlyInAnyOrder("mysql", "survey-service", "sentiment-service", "insight-service");
    }

    @Test
    void one_document_describes_the_whole_api() throws Exception {
        JsonObject document = new JsonObject(get("/api/openapi.json").body());
        JsonObject responses = document.getJsonObject("paths").getJsonObject("/api/v1/responses");
        assertThat(responses.fieldNames()).contains("survey", "insight", "sentiment");
        assertThat(document.getJsonObject("paths").fieldNames()).containsExactly("/api/v1/responses");
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        assertThat(schemas.fieldNames())
                .containsExactlyInAnyOrder("Problem", "Answer", "SentimentAnswer", "InsightAnswer");
        assertThat(responses.getJsonObject("insight").getString("$ref"))
                .isEqualTo("#/components/schemas/InsightAnswer");
        assertThat(document.getJsonArray("servers"))
                .isEqualTo(new JsonArray().add(new JsonObject().put("url", "http://localhost:8080")));
    }

    @Test
    void a_port_in_use_is_said_with_the_way_out() {
        assertThatThrownBy(() -> Gateway.start(Loopback.HOST, port, "http://localhost", this))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("--port");
    }

    private static String openApi(Backend backend) {
        String method = backend.title().substring(0, backend.title().indexOf('-'));
        return """
               {"openapi": "3.1.0",
                "paths": {
                  "/login": {"get": {}},
                  "/api/v1/responses": {"%1$s": {"$ref": "#/components/schemas/Answer"}}},
                "components": {"schemas": {"Problem": {"type": "object"}, "Answer": {"title": "%1$s"}}}}
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

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpServer server(Backend backend) {
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

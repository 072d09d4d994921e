package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** CoreNLP's own HTTP server with its default models, in a JVM of its own; two clients ask it at a time. */
final class CoreNlpServer implements AutoCloseable {
    private static final String ANNOTATORS = "tokenize,ssplit,pos,parse,sentiment";
    private static final int THREADS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Half a class of five: an expected class below 1.5 is negative, above 2.5 positive. */
    private static final double NEUTRAL_BAND = 0.25;

    private final Process process;
    private final int port;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newFixedThreadPool(THREADS);

    private CoreNlpServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it with the class path in the system property {@code earshot.bench.corenlp}, and waits until it is ready. */
    static CoreNlpServer start(int port, Path log) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx3g",
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("earshot.bench.corenlp"),
                        "edu.stanford.nlp.pipeline.StanfordCoreNLPServer",
                        "-port",
                        Integer.toString(port),
                        "-threads",
                        Integer.toString(THREADS),
                        "-timeout",
                        "600000",
                        "-quiet",
                        "true",
                        "-preload",
                        ANNOTATORS))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        CoreNlpServer server = new CoreNlpServer(process, port);
        server.awaitReady();
        return server;
    }

    /** One verdict per text, in the same order: the mean of its sentences' expected classes. */
    List<Verdict> hear(List<String> texts) throws ExecutionException, InterruptedException {
        List<Future<Verdict>> asked =
                texts.stream().map(text -> clients.submit(() -> hear(text))).toList();
        for (Future<Verdict> each : asked) {
            each.get();
        }
        return asked.stream().map(Future::resultNow).toList();
    }

    /** CPU time used so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Verdict hear(String text) throws IOException, InterruptedException {
        String properties = "{\"annotators\":\"" + ANNOTATORS + "\",\"outputFormat\":\"json\"}";
        HttpRequest request = HttpRequest.newBuilder(
                        uri("/?properties=" + URLEncoder.encode(properties, StandardCharsets.UTF_8)))
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("CoreNLP answered " + response.statusCode() + ": " + response.body());
        }
        return verdict(new ObjectMapper().readTree(response.body()).path("sentences"));
    }

    private static Verdict verdict(JsonNode sentences) {
        double sum = 0;
        for (JsonNode sentence : sentences) {
            JsonNode odds = sentence.path("sentimentDistribution");
            for (int feeling = 0; feeling < odds.size(); feeling++) {
                sum += (feeling - 2) / 2.0 * odds.get(feeling).doubleValue();
            }
        }
        return Verdict.of(sum / Math.max(1, sentences.size()), NEUTRAL_BAND);
    }

    private void awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > giveUp) {
                close();
                throw new IllegalStateException("CoreNLP's server did not become ready");
            }
            Thread.sleep(200);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri("/ready")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        clients.shutdownNow();
        process.destroy();
        process.onExit().join();
    }
}

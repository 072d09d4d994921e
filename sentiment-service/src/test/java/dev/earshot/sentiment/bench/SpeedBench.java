package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.local.EmbeddedKafka;
import dev.earshot.sentiment.training.DataSets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * How fast the packaged service is, from Kafka to Kafka, and then CoreNLP's own server on the same comments:
 * {@code SpeedBench <folder with one folder per set> <comments>}.
 */
public final class SpeedBench {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 500;

    private final CommentMix mix;
    private final Path folder;

    private SpeedBench(CommentMix mix, Path folder) {
        this.mix = mix;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        SpeedBench bench = new SpeedBench(
                CommentMix.of(new DataSets(Path.of(arguments[0]))), Files.createTempDirectory("earshot-bench"));
        double ours = bench.ours(count);
        double theirs = bench.coreNlp();
        Print.line("Earshot does %.1f times as many (goal: 5)", ours / theirs);
    }

    private double ours(int count) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            KafkaLine.createResponses(kafka.bootstrap());
            return ours(count, kafka.bootstrap());
        }
    }

    private double ours(int count, String bootstrap) throws Exception {
        Print.line("%nEarshot, packaged, from Kafka to Kafka; load of the machine before: %.1f", load());
        Path log = folder.resolve("service.log");
        long start = System.nanoTime();
        try (PackagedService service = PackagedService.start(bootstrap, FreePort.find(), log, settings());
                KafkaLine line = new KafkaLine(bootstrap)) {
            service.awaitReady();
            Print.line("  ready after %.1f s (goal: 12), %d MiB", seconds(start), service.residentMebibytes());
            line.run(mix.warmUp(), WARM_UP);
            Duration cpu = service.cpu();
            start = System.nanoTime();
            line.run(mix.measured(), count);
            double took = seconds(start);
            double cpuMillis = (double) service.cpu().minus(cpu).toMillis() / count;
            Print.line(
                    "  %d comments in %.1f s: %.0f a second (goal on 2 idle cores: 225), %.1f CPU ms each, load after %.1f",
                    count, took, count / took, cpuMillis, load());
            latency(service);
            Print.line("  %d MiB at the end (goal: 1536); log: %s", service.residentMebibytes(), log);
            return count / took;
        }
    }

    private double coreNlp() throws Exception {
        Print.line("%nCoreNLP's server, stock pipeline and models, 2 threads, 2 clients; load before: %.1f", load());
        try (CoreNlpServer server = CoreNlpServer.start(FreePort.find(), folder.resolve("corenlp.log"))) {
            server.hear(mix.warmUp());
            Duration cpu = server.cpu();
            long start = System.nanoTime();
            int count = server.hear(mix.measured()).size();
            double took = seconds(start);
            double cpuMillis = (double) server.cpu().minus(cpu).toMillis() / count;
            Print.line(
                    "  %d comments in %.1f s: %.1f a second, %.1f CPU ms each, load after %.1f",
                    count, took, count / took, cpuMillis, load());
            return count / took;
        }
    }

    private void latency(PackagedService service) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            var body = json.createObjectNode();
            body.putArray("items")
                    .addObject()
                    .put("id", "1")
                    .put("text", mix.measured().get(i % mix.measured().size()));
            long start = System.nanoTime();
            int status = service.post(RealEngines.READ_KEY, body.toString()).statusCode();
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        }
        Arrays.sort(nanos);
        Print.line(
                "  POST of one comment: p50 %.1f ms, p99 %.1f ms",
                nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
    }

    private static Map<String, String> settings() {
        return Map.of(
                "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "only for this measurement",
                "EARSHOT_ACCESS_KEYS_READ_SHA256", RealEngines.access().get("earshot.access.keys.read.sha256"),
                "EARSHOT_ACCESS_KEYS_READ_SCOPES", "read");
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}

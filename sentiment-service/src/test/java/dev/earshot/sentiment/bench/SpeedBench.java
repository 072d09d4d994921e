package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.testing.PackagedService;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.local.EmbeddedKafka;
import dev.earshot.sentiment.training.DataSets;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How fast the packaged service is, from Kafka to Kafka, and then CoreNLP's own server on the same comments:
 * {@code SpeedBench <folder with one folder per set> <comments of each set>}.
 */
public final class SpeedBench {
    private static final int WARM_UP = 12_000;
    private static final int CALLS = 500;
    private static final List<String> HEAP = List.of(
            "-Xmx%s".formatted(System.getProperty("earshot.bench.heap", "600m")),
            "-XX:MaxNewSize=96m",
            "-XX:+UseSerialGC");

    private final List<CommentSet> sets;
    private final Path folder;

    private SpeedBench(List<CommentSet> sets, Path folder) {
        this.sets = sets;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[1]);
        SpeedBench bench = new SpeedBench(
                CommentSet.all(new DataSets(Path.of(arguments[0]))), Files.createTempDirectory("earshot-bench"));
        List<Pace> ours = bench.ours(count);
        List<Pace> theirs = bench.coreNlp();
        Print.line("%nEarshot beside CoreNLP's server, comments a second (goal: 5 times as many)");
        for (int i = 0; i < ours.size(); i++) {
            compare(ours.get(i), theirs.get(i));
        }
        compare(Pace.together(ours), Pace.together(theirs));
    }

    private static void compare(Pace ours, Pace theirs) {
        Print.line(
                "  %-22s %6.1f  %6.1f  %4.1f times",
                ours.name(), ours.perSecond(), theirs.perSecond(), ours.perSecond() / theirs.perSecond());
    }

    private List<Pace> ours(int count) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            KafkaLine.createResponses(kafka.bootstrap());
            return ours(count, kafka.bootstrap());
        }
    }

    private List<Pace> ours(int count, String bootstrap) throws Exception {
        Print.line("%nEarshot, packaged, from Kafka to Kafka; load of the machine before: %.1f", load());
        Path log = folder.resolve("service.log");
        long start = System.nanoTime();
        try (PackagedService service = PackagedService.start(HEAP, FreePort.find(), log, settings(bootstrap));
                KafkaLine line = new KafkaLine(bootstrap)) {
            service.awaitReady();
            Print.line("  ready after %.1f s (goal: 12), %d MiB", seconds(start), service.residentMebibytes());
            line.run(everyWarmUp(), WARM_UP);
            List<Pace> paces = new ArrayList<>();
            for (CommentSet set : sets) {
                paces.add(Pace.of(set, count, service::cpu, () -> line.run(set.measured(), count)));
            }
            latency(service);
            Print.line("  %d MiB at the end (goal: 1536); log: %s", service.residentMebibytes(), log);
            return paces;
        }
    }

    private List<Pace> coreNlp() throws Exception {
        Print.line("%nCoreNLP's server, stock pipeline and models, 2 threads, 2 clients; load before: %.1f", load());
        try (CoreNlpServer server = CoreNlpServer.start(FreePort.find(), folder.resolve("corenlp.log"))) {
            server.hear(everyWarmUp());
            List<Pace> paces = new ArrayList<>();
            for (CommentSet set : sets) {
                paces.add(Pace.of(set, set.measured().size(), server::cpu, () -> server.hear(set.measured())));
            }
            return paces;
        }
    }

    private List<String> everyWarmUp() {
        List<String> texts = new ArrayList<>();
        sets.forEach(set -> texts.addAll(set.warmUp()));
        Collections.shuffle(texts, new Random(WARM_UP));
        return texts;
    }

    private void latency(PackagedService service) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        List<String> texts =
                sets.stream().flatMap(set -> set.measured().stream()).toList();
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            var body = json.createObjectNode();
            body.putArray("items").addObject().put("id", "1").put("text", texts.get(i % texts.size()));
            long start = System.nanoTime();
            int status = service.post("/api/v1/sentiment", RealEngines.READ_KEY, "application/json", body.toString())
                    .statusCode();
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

    private static Map<String, String> settings(String bootstrap) {
        return Map.of(
                "EARSHOT_KAFKA", bootstrap,
                "EARSHOT_KAFKA_PARTITIONS", "4",
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

package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.local.EmbeddedKafka;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How fast the packaged service is, from Kafka to Kafka: {@code SpeedBench <CSV with a column text> <comments>}. Prints time
 * to ready, comments per second after a warm-up, CPU per comment, the API's latency for one comment, and memory.
 */
public final class SpeedBench {
    private static final int WARM_UP = 1_000;
    private static final int CALLS = 500;

    private final List<String> comments;
    private final String bootstrap;
    private int sent;

    private SpeedBench(List<String> comments, String bootstrap) {
        this.comments = comments;
        this.bootstrap = bootstrap;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> comments = comments(Path.of(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("earshot-bench");
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"))) {
            SpeedBench bench = new SpeedBench(comments, kafka.bootstrap());
            bench.createResponses();
            bench.measure(count, folder.resolve("service.log"));
        }
    }

    private void measure(int count, Path log) throws Exception {
        long start = System.nanoTime();
        try (PackagedService service = PackagedService.start(bootstrap, freePort(), log, settings());
                KafkaConsumer<String, String> analysed = analysed()) {
            service.awaitReady();
            print("ready after %.1f s, %d MiB", seconds(start), service.residentMebibytes());
            run(WARM_UP, analysed);
            Duration cpu = service.cpu();
            start = System.nanoTime();
            run(count, analysed);
            double took = seconds(start);
            double cpuMillis = (double) service.cpu().minus(cpu).toMillis() / count;
            print("%d comments in %.1f s: %.0f a second, %.1f CPU ms each", count, took, count / took, cpuMillis);
            latency(service);
            print("%d MiB at the end; the service's log is %s", service.residentMebibytes(), log);
        }
    }

    private void run(int count, KafkaConsumer<String, String> analysed)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer())) {
            ObjectMapper json = new ObjectMapper();
            List<Future<?>> taken = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String id = UUID.randomUUID().toString();
                String comment = comments.get(sent++ % comments.size());
                String event = json.createObjectNode()
                        .put("responseId", id)
                        .put("version", 1)
                        .put("comment", comment)
                        .toString();
                taken.add(producer.send(new ProducerRecord<>("earshot.responses", id, event)));
            }
            for (Future<?> each : taken) {
                each.get();
            }
        }
        int seen = 0;
        while (seen < count) {
            seen += analysed.poll(Duration.ofSeconds(1)).count();
        }
    }

    private void latency(PackagedService service) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            var body = json.createObjectNode();
            body.putArray("items").addObject().put("id", "1").put("text", comments.get(i % comments.size()));
            long start = System.nanoTime();
            int status = service.post(RealEngines.READ_KEY, body.toString()).statusCode();
            nanos[i] = System.nanoTime() - start;
            if (status != 200) {
                throw new IllegalStateException("status " + status);
            }
        }
        Arrays.sort(nanos);
        print("POST of one comment: p50 %.1f ms, p99 %.1f ms", nanos[CALLS / 2] / 1e6, nanos[CALLS * 99 / 100] / 1e6);
    }

    private void createResponses() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("earshot.responses", 4, (short) 1)))
                    .all()
                    .get();
        }
    }

    private KafkaConsumer<String, String> analysed() {
        KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "bench",
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of("earshot.analysed"));
        return consumer;
    }

    private static Map<String, String> settings() {
        return Map.of(
                "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "only for this measurement",
                "EARSHOT_ACCESS_KEYS_READ_SHA256", RealEngines.access().get("earshot.access.keys.read.sha256"),
                "EARSHOT_ACCESS_KEYS_READ_SCOPES", "read");
    }

    private static List<String> comments(Path csv) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return rows.stream().map(row -> row.getField("text")).toList();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}

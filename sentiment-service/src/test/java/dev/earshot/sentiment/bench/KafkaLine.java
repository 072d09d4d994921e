package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** Puts comments in at one end of the service, and waits for them at the other. */
final class KafkaLine implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, String> responses;
    private final KafkaConsumer<String, String> analysed;

    KafkaLine(String bootstrap) {
        responses = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "bench",
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "1000");
        analysed = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        analysed.subscribe(List.of("earshot.analysed"));
    }

    static void createResponses(String bootstrap) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic("earshot.responses", 4, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Sends that many comments, round and round, and returns when all are analysed. */
    void run(List<String> comments, int count) throws ExecutionException, InterruptedException {
        List<Future<?>> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            String event = JSON.createObjectNode()
                    .put("responseId", id)
                    .put("version", 1)
                    .put("comment", comments.get(i % comments.size()))
                    .toString();
            taken.add(responses.send(new ProducerRecord<>("earshot.responses", id, event)));
        }
        for (Future<?> each : taken) {
            each.get();
        }
        int seen = 0;
        while (seen < count) {
            seen += analysed.poll(Duration.ofSeconds(1)).count();
        }
    }

    @Override
    public void close() {
        responses.close();
        analysed.close();
    }
}

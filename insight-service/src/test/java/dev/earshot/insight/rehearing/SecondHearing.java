package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.earshot.common.kafka.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Answers questions on the real topics as a sentiment-service would whose model hears "fine" as praise, all else as blame,
 * and breaks over "breaks".
 */
final class SecondHearing implements AutoCloseable {
    static final String MODEL = "second-model";

    private final KafkaConsumer<byte[], byte[]> questions;
    private final KafkaProducer<byte[], byte[]> answers;
    private final List<String> asked = new ArrayList<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private final Thread thread = new Thread(this::answerAll, "second-hearing");
    private final ObjectMapper json = new ObjectMapper();
    private final boolean silent;

    SecondHearing(String bootstrap) {
        this(bootstrap, false);
    }

    /** With {@code silent} it reads and never answers. */
    SecondHearing(String bootstrap, boolean silent) {
        this.silent = silent;
        createReheard(bootstrap);
        questions = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "group.id",
                        "second-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "metadata.max.age.ms",
                        "1000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        answers = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer());
        thread.start();
    }

    /** As the sentiment-service does when it starts. */
    private static void createReheard(String bootstrap) {
        try {
            Topics topics = new Topics(bootstrap, 4, (short) 1);
            while (!topics.ensure(List.of(new Topics.Wanted("earshot.reheard", Map.of())))) {
                Thread.sleep(100);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void answerAll() {
        questions.subscribe(List.of("earshot.rehearing"));
        try {
            while (true) {
                questions.poll(Duration.ofMillis(200)).forEach(record -> answer(record.key(), record.value()));
                for (Future<RecordMetadata> each : sent) {
                    each.get();
                }
                sent.clear();
            }
        } catch (WakeupException stopped) {
            questions.close();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized void answer(byte[] key, byte[] question) {
        asked.add(new String(key, StandardCharsets.UTF_8));
        if (!silent) {
            sent.add(answers.send(new ProducerRecord<>("earshot.reheard", key, answered(question))));
        }
    }

    private byte[] answered(byte[] question) {
        try {
            JsonNode response = json.readTree(question);
            String comment = response.get("comment").textValue();
            ObjectNode event = json.createObjectNode();
            event.set("response", response);
            if (comment.contains("breaks")) {
                event.putNull("analysis");
                return json.writeValueAsBytes(event);
            }
            double polarity = comment.contains("fine") ? 0.9 : -0.9;
            String sentiment = polarity > 0 ? "positive" : "negative";
            ObjectNode analysis = event.putObject("analysis")
                    .put("model", MODEL)
                    .put("analysedAt", Instant.now().toString())
                    .put("language", "en")
                    .put("scored", true)
                    .put("polarity", polarity)
                    .put("sentiment", sentiment)
                    .put("truncated", false);
            ObjectNode sentence = analysis.putArray("sentences")
                    .addObject()
                    .put("start", 0)
                    .put("end", comment.length())
                    .put("polarity", polarity)
                    .put("sentiment", sentiment);
            sentence.putArray("aspects");
            return json.writeValueAsBytes(event);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public void close() {
        questions.wakeup();
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        answers.close();
    }
}

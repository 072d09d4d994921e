package dev.earshot.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** What tests find in Kafka, read from the beginning. */
public final class Messages implements AutoCloseable {
    private final KafkaConsumer<String, String> consumer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    public Messages(String bootstrap, String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !consumer.partitionsFor(topic).isEmpty());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
    }

    /**
     * Waits for at least so many messages that match, and gives all that match so far. Each is looked at once: behind a
     * large import there are tens of thousands.
     */
    public List<ConsumerRecord<String, String>> await(int least, Predicate<ConsumerRecord<String, String>> wanted) {
        List<ConsumerRecord<String, String>> found =
                new ArrayList<>(seen.stream().filter(wanted).toList());
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(100))) {
                seen.add(message);
                if (wanted.test(message)) {
                    found.add(message);
                }
            }
            return found.size() >= least;
        });
        return found;
    }

    @Override
    public void close() {
        consumer.close();
    }
}

package dev.earshot.sentiment.stream;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** The topics that this service reads and writes; its own are created where they are missing. */
@Singleton
class Topics {
    static final String RESPONSES = "earshot.responses";
    static final String ANALYSED = "earshot.analysed";
    static final String DEAD_LETTERS = RESPONSES + ".dlq";

    /** An analysed response is its response and at most 150 kB more. */
    static final int MAX_MESSAGE_BYTES = 2 << 20;

    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int PATIENCE_MS = 10_000;

    private final KafkaConfig kafka;

    Topics(KafkaConfig kafka) {
        this.kafka = kafka;
    }

    /**
     * Creates what is missing; existing topics stay as they are.
     *
     * @throws KafkaException when Kafka does not answer, or refuses
     */
    void ensure() throws InterruptedException {
        Map<String, Object> connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrap(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MS / 2);
        try (Admin admin = Admin.create(connection)) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = List.of(ANALYSED, DEAD_LETTERS).stream()
                    .filter(topic -> !present.contains(topic))
                    .map(this::wanted)
                    .toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                create(creation.getKey(), creation.getValue());
            }
        } catch (ExecutionException failure) {
            throw new KafkaException("topics cannot be created", failure.getCause());
        }
    }

    private static void create(String name, org.apache.kafka.common.KafkaFuture<Void> creation)
            throws ExecutionException, InterruptedException {
        try {
            creation.get();
            LOG.infof("topic created: name=%s", name);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }

    private NewTopic wanted(String name) {
        return new NewTopic(name, Optional.of(kafka.partitions()), Optional.of(kafka.replication()))
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(kafka.retention().toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES)));
    }
}

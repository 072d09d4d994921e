package dev.earshot.survey.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes the topics of this service where they are missing; existing ones stay as they are. */
@ApplicationScoped
class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int PATIENCE_MS = 4000;

    private final Map<String, Object> connection;
    private final int partitions;
    private final short replication;

    Topics(
            @ConfigProperty(name = "earshot.kafka") String bootstrap,
            @ConfigProperty(name = "earshot.kafka.partitions") int partitions,
            @ConfigProperty(name = "earshot.kafka.replication") short replication) {
        this.connection = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
        this.partitions = partitions;
        this.replication = replication;
    }

    /** Whether all of them exist now; false while Kafka does not answer. */
    boolean ensure() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = Arrays.stream(Topic.values())
                    .filter(topic -> !present.contains(topic.topicName()))
                    .map(this::wanted)
                    .toList();
            for (var creation : admin.createTopics(missing).values().entrySet()) {
                try {
                    creation.getValue().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
                    LOG.infof("topic made: name=%s partitions=%d", creation.getKey(), partitions);
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw failure;
                    }
                }
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException notYet) {
            LOG.debug("Kafka does not make topics yet", notYet);
            return false;
        }
    }

    private NewTopic wanted(Topic topic) {
        return new NewTopic(topic.topicName(), Optional.of(partitions), Optional.of(replication))
                .configs(topic.settings());
    }
}

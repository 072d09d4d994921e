package dev.earshot.common.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
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
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes topics where they are missing; existing ones stay as they are. */
@ApplicationScoped
public class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final int PATIENCE_MS = 4000;

    private final String bootstrap;
    private final int partitions;
    private final short replication;

    /**
     * Connects to nothing yet.
     *
     * @param bootstrap servers, host:port separated by commas
     * @param partitions of the topics that are made
     * @param replication of the topics that are made
     */
    public Topics(
            @ConfigProperty(name = "earshot.kafka", defaultValue = "localhost:9092") String bootstrap,
            @ConfigProperty(name = "earshot.kafka.partitions", defaultValue = "24") int partitions,
            @ConfigProperty(name = "earshot.kafka.replication", defaultValue = "1") short replication) {
        this.bootstrap = bootstrap;
        this.partitions = partitions;
        this.replication = replication;
    }

    /** A topic and the settings that make it what it is. */
    public record Wanted(String name, Map<String, String> settings) {
        public Wanted {
            settings = Map.copyOf(settings);
        }
    }

    /** Whether all of them exist now; false while Kafka does not answer or refuses. */
    public boolean ensure(Collection<Wanted> topics) throws InterruptedException {
        try (Admin admin = Admin.create(connection())) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(this::described)
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
        } catch (ExecutionException failure) {
            tell(failure.getCause());
            return false;
        } catch (TimeoutException | KafkaException notYet) {
            tell(notYet);
            return false;
        }
    }

    /** A broker that is away is no news; one that refuses needs somebody who changes its settings or ours. */
    private static void tell(@Nullable Throwable cause) {
        boolean passing = cause instanceof TimeoutException
                || cause instanceof RetriableException
                || cause instanceof InterruptException;
        if (passing) {
            LOG.debug("Kafka does not make topics yet", cause);
        } else {
            LOG.warnf("Kafka refuses to make the topics: fault=%s", cause);
        }
    }

    private Map<String, Object> connection() {
        return Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS);
    }

    private NewTopic described(Wanted topic) {
        return new NewTopic(topic.name(), Optional.of(partitions), Optional.of(replication)).configs(topic.settings());
    }
}

package dev.earshot.insight.stream;

import dev.earshot.insight.database.Faults;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/** Creates the topics of dead letters where they are absent, as soon as a broker is there. */
final class Topics implements Runnable {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    private final KafkaConfig kafka;
    private final Collection<String> names;

    Topics(KafkaConfig kafka, Collection<String> names) {
        this.kafka = kafka;
        this.names = names;
    }

    @Override
    public void run() {
        BackOff backOff = new BackOff();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap()))) {
            for (String name : names) {
                while (!create(admin, name)) {
                    backOff.pause();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean create(Admin admin, String name) throws InterruptedException {
        NewTopic topic = new NewTopic(name, kafka.partitions(), kafka.replication())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kafka.deadLetterRetention().toMillis())));
        try {
            admin.createTopics(java.util.List.of(topic)).all().get();
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof TopicExistsException) {
                return true;
            }
            LOG.debugf("topic is not created yet: topic=%s fault=%s", name, Faults.brief(failure));
            return false;
        }
    }
}

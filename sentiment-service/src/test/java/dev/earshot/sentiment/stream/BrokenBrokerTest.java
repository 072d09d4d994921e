package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.earshot.common.kafka.Topics;
import dev.earshot.local.EmbeddedKafka;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker of our own, to be killed. */
@QuarkusTest
class BrokenBrokerTest {
    private static final Duration SOON = Duration.ofMinutes(2);

    @Inject
    Batch batch;

    @Test
    void a_broker_that_is_killed_loses_nobodys_response(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory)) {
            ResponseStream stream = stream(kafka.bootstrap());
            stream.start();
            awaitOurTopics(kafka.bootstrap());
            List<String> ids = new ArrayList<>();
            try (Probe probe = new Probe(kafka.bootstrap())) {
                for (int i = 0; i < 150; i++) {
                    ids.add(probe.respond("The parcel number " + i + " came late and the box was broken.", 1));
                }
                await().atMost(SOON).until(() -> !probe.outOf(ids.getFirst()).isEmpty());
                kafka.kill();
                kafka.restart();
                for (int i = 0; i < 50; i++) {
                    ids.add(probe.respond("After the crash, number " + i + ", all was well again.", 1));
                }
                await().atMost(SOON)
                        .untilAsserted(() ->
                                assertThat(ids).allMatch(id -> !probe.outOf(id).isEmpty()));
            } finally {
                stream.stop();
            }
        }
    }

    /** The stream is up before the topic that it reads. */
    private static void awaitOurTopics(String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            await().atMost(SOON).until(() -> admin.listTopics().names().get().contains(Line.RESPONSES.to()));
        }
    }

    private ResponseStream stream(String bootstrap) {
        SmallRyeConfig settings = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(KafkaConfig.class)
                .withSources(new PropertiesConfigSource(
                        Map.of("earshot.kafka", bootstrap, "earshot.kafka.partitions", "4"), "test", 100))
                .build();
        KafkaConfig config = settings.getConfigMapping(KafkaConfig.class);
        Topics topics = new Topics(bootstrap, config.partitions(), config.replication());
        return new ResponseStream(
                Line.RESPONSES, topics, config, new Clients(config), batch, new SimpleMeterRegistry());
    }
}

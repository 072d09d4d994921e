package dev.earshot.common.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.EmbeddedKafka;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    private static final List<Topics.Wanted> WANTED = List.of(
            new Topics.Wanted("kept", Map.of("cleanup.policy", "compact")), new Topics.Wanted("passing", Map.of()));

    @Test
    void missing_topics_are_made_and_existing_ones_stay(@TempDir Path folder) throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            assertThat(new Topics(kafka.bootstrap(), 3, (short) 1).ensure(WANTED.subList(0, 1)))
                    .isTrue();
            assertThat(new Topics(kafka.bootstrap(), 2, (short) 1).ensure(WANTED))
                    .isTrue();
            assertThat(partitions(admin, "kept")).isEqualTo(3);
            assertThat(partitions(admin, "passing")).isEqualTo(2);
        }
    }

    @Test
    void a_broker_that_is_not_there_is_no_failure() throws InterruptedException {
        assertThat(new Topics("127.0.0.1:1", 1, (short) 1).ensure(WANTED)).isFalse();
    }

    @Test
    void a_broker_that_refuses_is_told_of(@TempDir Path folder) throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler ears = new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record.getLevel() + " " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger(Topics.class.getName());
        log.addHandler(ears);
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            assertThat(new Topics(kafka.bootstrap(), 1, (short) 3).ensure(WANTED))
                    .isFalse();
        } finally {
            log.removeHandler(ears);
        }
        assertThat(told).anyMatch(line -> line.startsWith("WARN") && line.contains("refuses"));
    }

    private static int partitions(Admin admin, String topic) throws Exception {
        return admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(10, TimeUnit.SECONDS)
                .values()
                .iterator()
                .next()
                .partitions()
                .size();
    }
}

package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Answers that came in a file are heard beside those of today. */
@QuarkusTest
class HistoryLineTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int HISTORY = 2_000;
    private static final String SAID =
            "The parcel came two weeks late, the agent was rude, and nobody ever called me back about it.";

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void an_answer_of_today_does_not_wait_for_history_and_neither_does_its_erasure() {
        try (Probe history = new Probe(bootstrap, Line.HISTORY);
                Probe live = new Probe(bootstrap, Line.RESPONSES)) {
            String first = live.respond(SAID, 1);
            await().atMost(SOON).until(() -> !live.outOf(first).isEmpty());
            List<String> old = history.respondMany(SAID, HISTORY);
            String today = live.respond(SAID, 1);
            String undone = old.getLast();
            live.erase(
                    undone,
                    "{\"responseId\": \"" + undone + "\", \"version\": 2, \"erasedAt\": \"2026-03-09T16:20:00Z\"}");
            await().atMost(SOON)
                    .until(() ->
                            !live.outOf(today).isEmpty() && !live.outOf(undone).isEmpty());
            assertThat(heard(live, old)).hasSizeLessThan(HISTORY);
            assertThat(Probe.header(live.outOf(undone).getFirst(), "ce_type")).endsWith("erased.v1");
            await().atMost(SOON).until(() -> heard(history, old).size() == HISTORY);
        }
    }

    private static Set<String> heard(Probe probe, List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        return probe.out().stream()
                .map(ConsumerRecord::key)
                .filter(wanted::contains)
                .collect(Collectors.toSet());
    }
}

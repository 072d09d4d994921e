package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** History is heard by the candidate while new answers are heard by the active head. */
@QuarkusTest
@QuarkusTestResource(TurnedHead.class)
class RehearingLineTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Path SCHEMA = Contracts.SENTIMENT.resolve("analysed-event.v1.schema.json");
    private static final String SAID = "The agent was rude and nobody called me back.";

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void the_candidate_hears_history_beside_the_active_head() {
        JsonNode now = heard(Line.RESPONSES, SAID);
        JsonNode again = heard(Line.REHEARING, SAID);
        assertThat(now.at("/analysis/model").asText()).endsWith("+head-en-4");
        assertThat(now.at("/analysis/sentiment").asText()).isEqualTo("negative");
        assertThat(again.at("/analysis/model").asText()).endsWith("+" + TurnedHead.NAME);
        assertThat(again.at("/analysis/sentiment").asText()).isEqualTo("positive");
        assertThat(Contracts.violations(SCHEMA, again)).isEmpty();
    }

    @Test
    void a_language_that_the_candidate_lacks_is_heard_by_the_shipped_head() {
        String french = "Livraison en retard et personne ne répond au téléphone.";
        assertThat(heard(Line.REHEARING, french).at("/analysis/model").asText()).endsWith("+head-fr-5");
    }

    @Test
    void what_cannot_be_read_is_put_aside_for_history_too() {
        try (Probe probe = new Probe(bootstrap, Line.REHEARING)) {
            String key = UUID.randomUUID().toString();
            probe.send(key, "no JSON");
            await().atMost(SOON).until(() -> !probe.outOf(key).isEmpty());
            assertThat(probe.outOf(key).getFirst().topic()).isEqualTo("earshot.rehearing.dlq");
        }
    }

    private JsonNode heard(Line line, String comment) {
        try (Probe probe = new Probe(bootstrap, line)) {
            String id = probe.respond(comment, 1);
            await().atMost(SOON).until(() -> !probe.outOf(id).isEmpty());
            return Contracts.json(probe.outOf(id).getFirst().value());
        }
    }
}

package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.common.kafka.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From Kafka to Kafka, with a real broker and the real models. */
@QuarkusTest
class ResponseStreamTest {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Path SCHEMA = Contracts.SENTIMENT.resolve("analysed-event.v1.schema.json");

    @Inject
    MeterRegistry meters;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Inject
    Topics topics;

    @Inject
    KafkaConfig kafka;

    @Inject
    Clients clients;

    @Inject
    Batch batch;

    Probe probe;

    @BeforeEach
    void open() {
        probe = new Probe(bootstrap);
    }

    @AfterEach
    void close() {
        probe.close();
    }

    @Test
    void a_response_comes_out_analysed() {
        String sent = Contracts.text(Contracts.SURVEY.resolve("samples/response-recorded.v1.json"));
        String id = Contracts.json(sent).get("responseId").asText();
        probe.send(id, sent);

        ConsumerRecord<String, String> out = outOf(id, 1).getFirst();
        JsonNode event = Contracts.json(out.value());
        assertThat(out.topic()).isEqualTo(Line.RESPONSES.to());
        assertThat(Contracts.violations(SCHEMA, event)).isEmpty();
        assertThat(event.get("response")).isEqualTo(Contracts.json(sent));
        JsonNode analysis = event.get("analysis");
        assertThat(analysis.get("language").asText()).isEqualTo("en");
        assertThat(analysis.at("/sentences/0/sentiment").asText()).isEqualTo("negative");
        assertThat(analysis.at("/sentences/1/sentiment").asText()).isEqualTo("positive");
        assertThat(analysis.at("/sentences/1/aspects/0/phrase").asText()).isEqualTo("lovely shoe");
        assertThat(Probe.header(out, "ce_specversion")).isEqualTo("1.0");
        assertThat(Probe.header(out, "ce_type")).isEqualTo("dev.earshot.response.analysed.v1");
        assertThat(Probe.header(out, "ce_source")).isEqualTo("/sentiment-service");
        assertThat(Probe.header(out, "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(Probe.header(out, "ce_id"))).isNotNull();
    }

    @Test
    void a_response_without_a_comment_passes_through() {
        String id = probe.respond(null, 2);
        ConsumerRecord<String, String> out = outOf(id, 1).getFirst();
        assertThat(Contracts.json(out.value()).get("analysis").isNull()).isTrue();
        assertThat(Contracts.violations(SCHEMA, Contracts.json(out.value()))).isEmpty();
    }

    @Test
    void a_duplicate_has_the_same_event_id() {
        String id = probe.respond("Late delivery", 1);
        probe.respond(id, "Late delivery", 1);
        List<ConsumerRecord<String, String>> out = outOf(id, 2);
        assertThat(Probe.header(out.get(0), "ce_id")).isEqualTo(Probe.header(out.get(1), "ce_id"));
    }

    @Test
    void the_versions_of_a_response_stay_in_order() {
        String id = UUID.randomUUID().toString();
        for (int version = 1; version <= 40; version++) {
            probe.respond(id, version % 3 == 0 ? null : "Comment number " + version + ", it was a long wait.", version);
        }
        List<Integer> versions = outOf(id, 40).stream()
                .map(out -> Contracts.json(out.value()).at("/response/version").asInt())
                .toList();
        assertThat(versions).isSorted().hasSize(40);
    }

    @Test
    void an_erasure_comes_out_behind_all_that_was_said_and_the_same_each_time() {
        String id = probe.respond("The parcel came late and nobody answered the phone.", 1);
        String erasure =
                "{\"responseId\":\"" + id + "\",\"version\":2,\"erasedAt\":\"2026-03-09T16:20:00.000Z\",\"later\":1}";
        probe.erase(id, erasure);
        probe.erase(id, erasure);
        List<ConsumerRecord<String, String>> out = outOf(id, 3);
        assertThat(out)
                .extracting(record -> Probe.header(record, "ce_type"))
                .containsExactly(
                        "dev.earshot.response.analysed.v1",
                        "dev.earshot.response.erased.v1",
                        "dev.earshot.response.erased.v1");
        assertThat(out)
                .extracting(ConsumerRecord::partition)
                .containsOnly(out.getFirst().partition());
        assertThat(out.getLast().value()).isEqualTo(erasure);
        assertThat(Probe.header(out.get(1), "ce_id")).isEqualTo(Probe.header(out.get(2), "ce_id"));
        assertThat(Probe.header(out.getLast(), "ce_source")).isEqualTo("/sentiment-service");
    }

    @Test
    void an_erasure_that_does_not_say_of_what_is_put_aside() {
        String key = UUID.randomUUID().toString();
        probe.erase(key, "{\"responseId\":\"" + key + "\",\"version\":2}");
        probe.erase(key, "{\"version\":2,\"erasedAt\":\"2026-03-09T16:20:00.000Z\"}");
        assertThat(outOf(key, 2))
                .extracting(record -> Probe.header(record, "earshot_reason"))
                .containsExactly("erasedAt is missing", "responseId is not a UUID");
    }

    @Test
    void other_replicas_that_come_and_go_lose_and_double_nothing() throws InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int replica = 0; replica < 8; replica++) {
            ResponseStream other = new ResponseStream(Line.RESPONSES, topics, kafka, clients, batch, meters);
            other.start();
            for (int i = 0; i < 100; i++) {
                ids.add(probe.respond("Comment number " + i + ", the parcel came late.", 1));
                Thread.sleep(20);
            }
            other.stop();
            other.awaitEnd();
        }
        await().atMost(SOON)
                .until(() -> probe.out().stream()
                        .map(ConsumerRecord::key)
                        .collect(Collectors.toSet())
                        .containsAll(ids));
        assertThat(probe.out().stream().map(ConsumerRecord::key).filter(ids::contains))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_message_that_nobody_can_read_is_put_aside_and_blocks_nobody() {
        double before = deadLetters();
        String key = UUID.randomUUID().toString();
        probe.send(key, "{ this is no JSON");
        probe.send(key, null);
        probe.respond(key, "Great service", 1);

        List<ConsumerRecord<String, String>> out = outOf(key, 3);
        List<ConsumerRecord<String, String>> dead = out.stream()
                .filter(record -> record.topic().equals(Line.RESPONSES.deadLetters()))
                .toList();
        assertThat(dead)
                .extracting(record -> Probe.header(record, "earshot_reason"))
                .containsExactly("the message is not valid JSON", "the message is empty");
        assertThat(dead.getFirst().value()).isEqualTo("{ this is no JSON");
        assertThat(Probe.header(dead.getFirst(), "earshot_place")).startsWith("earshot.responses/");
        assertThat(deadLetters() - before).isEqualTo(2);
    }

    @Test
    void half_a_surrogate_pair_and_an_exact_number_pass_through_to_the_letter() {
        String id = UUID.randomUUID().toString();
        String sent = "{\"responseId\":\"" + id
                + "\",\"version\":1,\"comment\":\"bad \\ud83d service\",\"x\":0.1000000000000000055511151231257827}";
        probe.send(id, sent);
        assertThat(outOf(id, 1).getFirst().value()).startsWith("{\"response\":" + sent);
    }

    @Test
    void the_lag_comes_down_to_nothing() {
        String id = probe.respond("Late delivery", 1);
        outOf(id, 1);
        await().atMost(SOON)
                .until(() -> meters.get("earshot.consumer.lag")
                                .tag("topic", Line.RESPONSES.from())
                                .gauge()
                                .value()
                        == 0);
    }

    private double deadLetters() {
        return meters.get("earshot.dead.letters")
                .tag("topic", Line.RESPONSES.from())
                .counter()
                .count();
    }

    private List<ConsumerRecord<String, String>> outOf(String key, int count) {
        await().atMost(SOON).until(() -> probe.outOf(key).size() >= count);
        return probe.outOf(key);
    }
}

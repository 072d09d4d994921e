package dev.earshot.insight.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.feedback.RollUpAudit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class FeedbackIntakeTest {
    @Inject
    Feed feed;

    @Inject
    RollUpAudit audit;

    @ConfigProperty(name = "earshot.kafka")
    String kafka;

    private final String journey = "intake-" + UUID.randomUUID();

    @BeforeEach
    void describe() {
        feed.describe(journey, 1, "Intake");
    }

    @Test
    void an_answer_that_comes_three_times_counts_once() {
        Heard heard = Heard.in(journey).score(9).saying("Where is my parcel, it never came.", -0.8, "delivery");
        feed.send(heard, heard, heard);
        feed.awaitCount(journey, 1);
        Heard marker = Heard.in(journey).score(9);
        feed.send(heard, marker);
        feed.awaitCount(journey, 2);
        scores().body("items.score.n", contains(2));
        themes().body("items.find { it.key == 'delivery' }.mentions", equalTo(1));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void an_amendment_replaces_what_the_first_version_had_added() {
        Heard first = Heard.in(journey).score(2).saying("Where is my parcel, it never came.", -0.8, "delivery");
        Heard second = first.again().version(2).score(10).saying("It came after all, thank you.", 0.7, "delivery");
        feed.send(first);
        feed.awaitVersion(first.id(), 1);
        scores().body("items.score.score", contains(-100.0f));
        feed.send(second);
        feed.awaitVersion(first.id(), 2);
        scores().body("items.score.score", contains(100.0f)).body("items.score.n", contains(1));
        themes().body("items.find { it.key == 'delivery' }.negative", equalTo(0))
                .body("items.find { it.key == 'delivery' }.positive", equalTo(1));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void an_older_version_that_comes_late_changes_nothing() {
        Heard first = Heard.in(journey).score(2);
        Heard second = first.again().version(2).score(10);
        feed.send(second);
        feed.awaitVersion(first.id(), 2);
        feed.send(first, Heard.in(journey).score(10));
        feed.awaitCount(journey, 2);
        scores().body("items.score.score", contains(100.0f));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void quarantine_takes_an_answer_out_of_every_score_and_back() {
        Heard counted = Heard.in(journey).score(0).saying("Where is my parcel, it never came.", -0.8, "delivery");
        feed.send(counted);
        feed.awaitVersion(counted.id(), 1);
        feed.send(counted.again()
                .version(2)
                .score(0)
                .counted(false)
                .saying("Where is my parcel, it never came.", -0.8, "delivery"));
        feed.awaitVersion(counted.id(), 2);
        scores().body("items", empty());
        themes().body("items.find { it.key == 'delivery' }.mentions", equalTo(0));
        feed.send(counted.again().version(3).score(0));
        feed.awaitVersion(counted.id(), 3);
        scores().body("items.score.score", contains(-100.0f));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void a_comment_without_a_score_is_heard_and_enters_no_denominator() {
        feed.send(Heard.in(journey).saying("Where is my parcel, it never came.", -0.8, "delivery"));
        feed.awaitCount(journey, 1);
        scores().body("items", empty());
        map().body("n", equalTo(1)).body("stages[1].standing.sentiment.negative", equalTo(1));
    }

    @Test
    void hundreds_of_versions_in_any_order_end_as_the_newest_of_each() {
        Random random = new Random(7);
        List<Heard> all = new ArrayList<>();
        for (int response = 0; response < 150; response++) {
            Heard first = Heard.in(journey).score(random.nextInt(11));
            IntStream.rangeClosed(1, 1 + random.nextInt(4))
                    .forEach(version -> all.add(first.again()
                            .version(version)
                            .score(random.nextInt(11))
                            .counted(random.nextInt(5) > 0)
                            .saying("Where is my parcel, it never came.", random.nextDouble() * 2 - 1, "delivery")));
            all.add(first.again().version(9).score(10));
        }
        Collections.shuffle(all, random);
        List<Heard> twice = new ArrayList<>(all);
        twice.addAll(all);
        feed.send(twice.toArray(Heard[]::new));
        all.stream().map(Heard::id).distinct().forEach(id -> feed.awaitVersion(id, 9));
        scores().body("items.score.n", contains(150)).body("items.score.score", contains(100.0f));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void poison_becomes_a_dead_letter_with_its_reason_and_blocks_nobody() {
        String key = UUID.randomUUID().toString();
        feed.sendRaw(key, "{\"response\": {\"responseId\": 12");
        feed.sendRaw(key, Heard.in(journey).score(11).json());
        feed.sendRaw(key, Heard.in(journey).json().replace("\"metric\":\"nps\"", "\"metric\":\"stars\""));
        feed.sendRaw(key, Heard.in(journey).json().replace("\"counted\":true", "\"counted\":null"));
        feed.send(Heard.in(journey).score(7));
        feed.awaitCount(journey, 1);
        List<String> reasons = deadLettersOf(key, 4);
        assertThat(reasons).anyMatch(reason -> reason.contains("range")).anyMatch(reason -> reason.contains("metric"));
        given().get("/q/metrics")
                .then()
                .body(org.hamcrest.Matchers.containsString("earshot_dead_letters_total{topic=\"earshot.analysed\""));
    }

    @Test
    void a_newer_description_of_the_journey_wins_whatever_the_order() {
        feed.describe(journey, 5, "Fifth");
        feed.describe(journey, 3, "Third");
        feed.describe("after-" + journey, 1, "Marker");
        map().body("name", equalTo("Fifth"))
                .body("stages.name", contains("Purchase", "Retention"))
                .body("stages[1].touchpoints.name", contains("Parcel delivery"));
    }

    @Test
    void gauges_say_how_much_has_arrived() {
        feed.send(Heard.in(journey).score(7).saying("Where is my parcel, it never came.", -0.8, "delivery"));
        feed.awaitCount(journey, 1);
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            String metrics = given().get("/q/metrics").asString();
            assertThat(gauge(metrics, "earshot_feedback_total")).isGreaterThan(0);
            assertThat(gauge(metrics, "earshot_feedback_analysed")).isGreaterThan(0);
            assertThat(metrics).contains("earshot_consumer_lag{", "earshot_rollup_drift");
        });
        given().get("/q/health/ready").then().statusCode(200);
    }

    private static double gauge(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.matches(name + "(\\{.*})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private ValidatableResponse scores() {
        return read("/api/v1/scores");
    }

    private ValidatableResponse themes() {
        return read("/api/v1/themes").body("items.size()", greaterThan(30));
    }

    private ValidatableResponse map() {
        return read("/api/v1/journey-map");
    }

    private ValidatableResponse read(String path) {
        return given().auth()
                .preemptive()
                .oauth2(RealEngines.READ_KEY)
                .queryParam("journey", journey)
                .get(path)
                .then()
                .statusCode(200);
    }

    private List<String> deadLettersOf(String key, int count) {
        List<String> reasons = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", "test-" + key, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of("earshot.analysed.dlq"));
            org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                for (ConsumerRecord<String, String> letter : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(letter.key())) {
                        reasons.add(new String(
                                letter.headers().lastHeader("earshot_reason").value(), StandardCharsets.UTF_8));
                    }
                }
                return reasons.size() == count;
            });
        }
        return reasons;
    }
}

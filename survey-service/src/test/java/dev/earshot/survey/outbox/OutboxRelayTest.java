package dev.earshot.survey.outbox;

import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.database.Rows.bind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.kafka.Topics;
import dev.earshot.local.EmbeddedKafka;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Messages;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.outbox.RelayRound.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class OutboxRelayTest {
    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    OutboxRows rows;

    @Inject
    Clock clock;

    @Inject
    Answers answers;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void an_event_needs_a_transaction() {
        assertThatThrownBy(() -> outbox.append(event("alone", 0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        assertThatThrownBy(() -> database.runInTransaction(() -> {
                    outbox.append(event("undone", 0));
                    throw new IllegalArgumentException("for the test");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answers.number("SELECT COUNT(*) FROM outbox WHERE message_key = 'undone'"))
                .isZero();
    }

    @Test
    void an_event_is_in_kafka_moments_after_its_commit() {
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            append("prompt", 0);
            await().atMost(Duration.ofSeconds(10)).until(() -> unsent("prompt") == 0);
            long before = System.nanoTime();
            append("prompt", 1);
            messages.await(2, message -> message.key().equals("prompt"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void of_two_relays_one_relays() throws InterruptedException {
        append("single", 0);
        await().atMost(Duration.ofSeconds(10)).until(() -> unsent("single") == 0);
        RelayLease second = new RelayLease(database, Ids.next(), Duration.ofSeconds(4));
        RelayRound round = new RelayRound(second, rows, new Broker(bootstrap, clock), clock, 10);
        assertThat(round.run()).isInstanceOf(Outcome.NotOurs.class);
    }

    @Test
    void a_relay_that_died_is_followed_by_another() {
        giveLeaseTo(Ids.next(), Duration.ofMillis(1500));
        append("inherited", 0);
        assertThat(unsent("inherited")).isEqualTo(1);
        await().atMost(Duration.ofSeconds(20)).until(() -> unsent("inherited") == 0);
    }

    @Test
    void what_is_appended_while_kafka_is_dead_is_told_in_order_when_it_is_back(@TempDir Path folder) throws Exception {
        UUID holder = Ids.next();
        RelayLease lease = new RelayLease(database, holder, Duration.ofMinutes(5));
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
            giveLeaseTo(holder, Duration.ofMinutes(5));
            Broker broker = new Broker(kafka.bootstrap(), clock);
            RelayRound round = new RelayRound(lease, rows, broker, clock, 50);
            assertThat(new Topics(kafka.bootstrap(), 2, (short) 1).ensure(Topic.wanted()))
                    .isTrue();
            append("kept", 0);
            drain(round);

            kafka.kill();
            IntStream.rangeClosed(1, 120).forEach(i -> append("kept", i));
            assertThat(round.run()).isInstanceOf(Outcome.Stuck.class);
            assertThat(unsent("kept")).isEqualTo(120);

            kafka.restart();
            await().atMost(Duration.ofSeconds(60)).until(() -> !(round.run() instanceof Outcome.Stuck));
            drain(round);
            try (Messages messages = new Messages(kafka.bootstrap(), "earshot.responses")) {
                List<Integer> firstTold = messages
                        .await(121, message -> message.key().equals("kept"))
                        .stream()
                        .map(message -> Integer.valueOf(message.value().replaceAll("\\D", "")))
                        .distinct()
                        .toList();
                assertThat(firstTold)
                        .isEqualTo(IntStream.rangeClosed(0, 120).boxed().toList());
            }
            broker.close();
        } finally {
            lease.release();
        }
    }

    @Test
    void what_was_sent_can_be_sent_again() {
        Instant before = clock.instant();
        append("again", 0);
        await().atMost(Duration.ofSeconds(10)).until(() -> unsent("again") == 0);
        manager()
                .post("/api/v1/outbox/republish?since=" + before)
                .then()
                .statusCode(200)
                .body("events", greaterThanOrEqualTo(1));
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            messages.await(2, message -> message.key().equals("again"));
        }
        manager().post("/api/v1/outbox/republish?since=yesterday").then().statusCode(400);
        manager().post("/api/v1/outbox/republish").then().statusCode(400);
    }

    @Test
    void sent_rows_are_cleaned_only_when_they_are_old() {
        append("old", 0);
        await().atMost(Duration.ofSeconds(10)).until(() -> unsent("old") == 0);
        rows.deleteSentBefore(clock.instant().minus(Duration.ofHours(24)), 1000);
        assertThat(answers.number("SELECT COUNT(*) FROM outbox WHERE message_key = 'old'"))
                .isEqualTo(1);
        int deleted;
        do {
            deleted = rows.deleteSentBefore(clock.instant().plus(Duration.ofDays(2)), 10_000);
        } while (deleted > 0);
        assertThat(answers.number("SELECT COUNT(*) FROM outbox WHERE message_key = 'old'"))
                .isZero();
    }

    @Test
    void health_and_metrics_show_the_outbox() {
        RestAssured.given().get("/q/health/ready").then().statusCode(200).body(containsString("oldestUnsentSeconds"));
        RestAssured.given()
                .get("/q/metrics")
                .then()
                .body(containsString("earshot_outbox_age_seconds"))
                .body(containsString("earshot_outbox_unsent"));
    }

    /** As if the relay of the service had lost its lease to another instance. */
    private void giveLeaseTo(UUID holder, Duration length) {
        database.with(connection -> {
            try (PreparedStatement statement = bind(
                    connection.prepareStatement(
                            "UPDATE relay_lease SET holder = ?, held_until = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND"),
                    holder,
                    length.toMillis() * 1000)) {
                return statement.executeUpdate();
            }
        });
    }

    private static void drain(RelayRound round) throws InterruptedException {
        while (round.run() instanceof Outcome.Busy) {
            // until nothing is left
        }
    }

    private void append(String key, int number) {
        database.runInTransaction(() -> outbox.append(event(key, number)));
    }

    private static OutboxEvent event(String key, int number) {
        return new OutboxEvent(Topic.RESPONSES, key, "dev.earshot.test.v1", Map.of("number", number));
    }

    private long unsent(String key) {
        return answers.number("SELECT COUNT(*) FROM outbox WHERE message_key = ? AND sent_at IS NULL", key);
    }
}

package dev.earshot.insight.erasing;

import static dev.earshot.common.testing.RealEngines.INTAKE_KEY;
import static dev.earshot.common.testing.RealEngines.READ_KEY;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.feedback.RollUpAudit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class ErasedResponsesTest {
    private static final String LATE = "Where is my parcel, it never came.";

    @Inject
    Feed feed;

    @Inject
    RollUpAudit audit;

    @Inject
    Jdbi jdbi;

    private final String journey = "erasing-" + UUID.randomUUID();
    private final UUID erasure = UUID.randomUUID();

    @BeforeEach
    void describe() {
        feed.describe(journey, 1, "Erasing");
    }

    @Test
    void an_erased_response_leaves_every_row_and_every_roll_up() {
        Heard gone = Heard.in(journey).score(2).saying(LATE, -0.8, "delivery");
        Heard stays = Heard.in(journey).score(10).saying(LATE, -0.8, "delivery");
        feed.send(gone, stays);
        feed.awaitCount(journey, 2);
        feed.erase(erasure, gone);
        feed.awaitErased(erasure, 1);
        scores().body("items.score.n", contains(1)).body("items.score.score", contains(100.0f));
        read("/api/v1/themes?journey=" + journey).body("items.find { it.key == 'delivery' }.mentions", equalTo(1));
        assertThat(rowsOf(gone)).isZero();
        assertThat(rowsOf(stays)).isEqualTo(3);
        assertThat(audit.drift()).isZero();
        given().auth()
                .preemptive()
                .oauth2(READ_KEY)
                .get("/api/v1/responses/" + gone.id())
                .then()
                .statusCode(404);
    }

    @Test
    void an_erasure_that_comes_twice_erases_once() {
        Heard gone = Heard.in(journey).score(2);
        Heard stays = Heard.in(journey).score(10);
        feed.send(gone, stays);
        feed.erase(erasure, gone, gone);
        feed.erase(UUID.randomUUID(), gone);
        UUID marker = UUID.randomUUID();
        feed.erase(marker, Heard.in(journey));
        feed.awaitErased(marker, 1);
        feed.awaitErased(erasure, 1);
        feed.awaitCount(journey, 1);
        scores().body("items.score.n", contains(1));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void an_answer_that_comes_after_its_erasure_stays_away() {
        Heard gone = Heard.in(journey).score(2).saying(LATE, -0.8, "delivery");
        feed.erase(erasure, gone);
        feed.awaitErased(erasure, 1);
        feed.send(gone, gone.again().version(7).score(0));
        feed.send(Heard.in(journey).score(10));
        feed.awaitCount(journey, 1);
        awaitKey(gone);
        scores().body("items.score.score", contains(100.0f));
        assertThat(rowsOf(gone)).isZero();
        assertThat(audit.drift()).isZero();
    }

    @Test
    void answers_and_erasures_in_any_order_end_without_the_erased() {
        Random random = new Random(11);
        List<Runnable> all = new ArrayList<>();
        List<Heard> kept = new ArrayList<>();
        for (int response = 0; response < 80; response++) {
            Heard first = Heard.in(journey).score(random.nextInt(11)).saying(LATE, -0.5, "delivery");
            Heard second = first.again().version(2).score(random.nextInt(11));
            IntStream.range(0, 2).forEach(time -> {
                all.add(() -> feed.send(first));
                all.add(() -> feed.send(second));
            });
            if (response % 2 == 0) {
                IntStream.range(0, 2).forEach(time -> all.add(() -> feed.erase(erasure, first)));
            } else {
                kept.add(second);
            }
        }
        Collections.shuffle(all, random);
        all.forEach(Runnable::run);
        feed.awaitErased(erasure, 40);
        kept.forEach(each -> feed.awaitVersion(each.id(), 2));
        feed.awaitCount(journey, 40);
        scores().body("items.score.n", contains(40));
        assertThat(audit.drift()).isZero();
    }

    @Test
    void nothing_that_waits_to_be_put_in_place_is_left_of_it() {
        Heard gone = Heard.in(journey).score(2).saying(LATE, -0.8, "delivery");
        feed.send(gone);
        feed.awaitVersion(gone.id(), 1);
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO reheard (rehearing, response_id, version, shift, event) VALUES (?, ?, 1, 0, 'what was said')",
                UUID.randomUUID(),
                UUID.fromString(gone.id())));
        assertThat(rowsOf(gone)).isEqualTo(4);
        feed.erase(erasure, gone);
        feed.awaitErased(erasure, 1);
        assertThat(rowsOf(gone)).isZero();
    }

    @Test
    void an_erasure_that_nobody_can_read_becomes_a_dead_letter_and_blocks_nobody() {
        String key = UUID.randomUUID().toString();
        feed.eraseRaw(key, "{\"responseId\": 12}");
        feed.eraseRaw(key, "{\"responseId\": \"" + key + "\"}");
        Heard gone = Heard.in(journey).score(2);
        feed.erase(erasure, gone);
        feed.awaitErased(erasure, 1);
        assertThat(isMarked(key)).isFalse();
    }

    @Test
    void who_holds_copies_learns_page_by_page_what_is_gone() {
        Instant before = Instant.now().minusMillis(1);
        Heard[] gone = IntStream.range(0, 3).mapToObj(i -> Heard.in(journey)).toArray(Heard[]::new);
        feed.erase(erasure, gone);
        feed.awaitErased(erasure, 3);
        String path = "/api/v1/responses/erased?erasure=" + erasure;
        String next = read(path + "&limit=2")
                .body("items", hasSize(2))
                .body("items[0].erasure", equalTo(erasure.toString()))
                .extract()
                .path("next");
        read(path + "&limit=2&cursor=" + next).body("items", hasSize(1)).body("next", equalTo(null));
        read(path + "&since=" + before).body("items", hasSize(3));
        read(path + "&since=" + Instant.now().plusSeconds(60)).body("items", empty());
        refused("erasure=me", "erasure");
        refused("since=yesterday", "since");
        refused("limit=0", "limit");
        refused("cursor=abc", "cursor");
        refused("person=ada", "person");
        given().auth()
                .preemptive()
                .oauth2(INTAKE_KEY)
                .get("/api/v1/responses/erased")
                .then()
                .statusCode(403);
    }

    private void refused(String query, String field) {
        given().auth()
                .preemptive()
                .oauth2(READ_KEY)
                .get("/api/v1/responses/erased?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
    }

    /** Waits until all that was sent of a key before is dealt with: one more message of the key must be, too. */
    private void awaitKey(Heard same) {
        UUID last = UUID.randomUUID();
        feed.eraseRaw(
                same.id(),
                "{\"responseId\": \"" + UUID.randomUUID()
                        + "\", \"erasedAt\": \"2026-03-09T16:20:00Z\", \"erasure\": \"" + last + "\"}");
        feed.awaitErased(last, 1);
    }

    private long rowsOf(Heard heard) {
        return List.of("feedback", "sentence", "mention", "reheard").stream()
                .mapToLong(table -> jdbi.withHandle(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM <table> WHERE response_id = :id")
                                .define("table", table)
                                .bind("id", UUID.fromString(heard.id()))
                                .mapTo(Long.class)
                                .one()))
                .sum();
    }

    private boolean isMarked(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM erased WHERE response_id = :id")
                        .bind("id", UUID.fromString(id))
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private ValidatableResponse scores() {
        return read("/api/v1/scores?journey=" + journey);
    }

    private ValidatableResponse read(String path) {
        return given().auth().preemptive().oauth2(READ_KEY).get(path).then().statusCode(200);
    }
}

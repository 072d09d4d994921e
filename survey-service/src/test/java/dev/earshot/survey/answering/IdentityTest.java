package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.OpenLinks.answer;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.survey.Answers;
import dev.earshot.survey.OpenLinks;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Occasion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Open links that say whose they are. */
@QuarkusTest
class IdentityTest {
    @Inject
    Answers answers;

    @Inject
    Respondents respondents;

    private String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    @Test
    void a_signed_link_names_its_person_and_takes_one_answer_per_interaction() {
        String link = link("u=ada%40example.org&i=order-9&g=" + signed("ada@example.org|order-9"));
        answer(link, "3").then().statusCode(200);
        answer(link, "8").then().statusCode(200);
        assertThat(kept("identity = 'signed' AND interaction = 'order-9' AND respondent IS NOT NULL AND score = 8"))
                .isEqualTo(1);
        assertThat(kept("TRUE")).isEqualTo(1);
    }

    @Test
    void a_signature_is_checked_over_what_was_written_and_its_person_is_known_by_any_spelling() {
        String written = "Ada@Example.org\u00a0";
        String query = "u=Ada%40Example.org%C2%A0&i=order-9&g=";
        answer(link(query + signed(written + "|order-9")), "3").then().statusCode(200);
        answer(link("u=ada%40example.org&i=order-9&g=" + signed("ada@example.org|order-9")), "8")
                .then()
                .statusCode(200);
        assertThat(kept("identity = 'signed' AND score = 8")).isEqualTo(1);
        assertThat(kept("TRUE")).isEqualTo(1);
        given().urlEncodingEnabled(false)
                .get(link(query + signed("ada@example.org|order-9")))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u=17&u=18", "u=17&i=1&i=2", "u=17&g=a&g=b", "u=17&test=draft-x&test=live-x"})
    void a_link_that_says_twice_whose_it_is_is_nobodys(String query) {
        given().urlEncodingEnabled(false).get(link(query)).then().statusCode(403);
        answer(link("u=18"), "3").then().statusCode(200);
    }

    @Test
    void a_semicolon_belongs_to_the_reference_that_holds_it() {
        answer(link("u=semi-a;1&i=ord;1&g=" + signed("semi-a;1|ord;1")), "3")
                .then()
                .statusCode(200);
        answer(link("u=semi-a;2&i=ord;1&g=" + signed("semi-a;2|ord;1")), "8")
                .then()
                .statusCode(200);
        assertThat(kept("identity = 'signed' AND interaction = 'ord;1'")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-9%E2%80%8B", "order-9%C2%A0", "order%C2%AD-9"})
    void an_interaction_is_the_same_in_any_spelling(String spelled) {
        answer(link("u=ada&i=order-9&g=" + signed("ada|order-9")), "3").then().statusCode(200);
        String written = URLDecoder.decode(spelled, StandardCharsets.UTF_8);
        answer(link("u=ada&i=" + spelled + "&g=" + signed("ada|" + written)), "8")
                .then()
                .statusCode(200);
        assertThat(kept("TRUE")).isEqualTo(1);
        assertThat(kept("interaction = 'order-9' AND score = 8")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"signed", "asserted"})
    void without_an_interaction_a_person_has_one_answer_within_a_day_and_another_one_later(String identity) {
        String link = link("u=ada" + (identity.equals("signed") ? "&g=" + signed("ada") : ""));
        answer(link, "3").then().statusCode(200);
        answer(link, "8").then().statusCode(200);
        assertThat(kept("counted AND identity = '" + identity + "' AND score = 8"))
                .isEqualTo(1);
        assertThat(kept("TRUE")).isEqualTo(1);
        answer(link("u=bob"), "1").then().statusCode(200);
        assertThat(kept("counted")).isEqualTo(2);
        dayBefore("ada", 25);
        answer(link, "5").then().statusCode(200);
        answer(link, "6").then().statusCode(200);
        assertThat(kept("counted AND score IN (8, 6)")).isEqualTo(2);
        assertThat(kept("TRUE")).isEqualTo(3);
    }

    @Test
    void an_answer_of_yesterday_is_amended_until_a_day_is_over() {
        String link = link("u=ada&g=" + signed("ada"));
        answer(link, "3").then().statusCode(200);
        dayBefore("ada", 23);
        answer(link, "8").then().statusCode(200);
        assertThat(kept("score = 8")).isEqualTo(1);
        assertThat(kept("TRUE")).isEqualTo(1);
    }

    @Test
    void of_a_persons_day_the_proven_answer_counts() {
        answer(link("u=ada"), "0").then().statusCode(200);
        answer(link("u=ada&g=" + signed("ada")), "9").then().statusCode(200);
        answer(link("u=ada"), "1").then().statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(9);
        assertThat(answers.quarantined(survey, "unproven")).containsExactly(0, 1);
    }

    @Test
    void an_empty_name_is_nobody_and_no_name_of_a_language() {
        answer(link("u=&i=&g="), "5").then().statusCode(200);
        assertThat(kept("identity IS NULL AND respondent IS NULL")).isEqualTo(1);
    }

    @Test
    void a_signature_that_does_not_hold_is_refused_to_who_looks_and_who_sends() {
        String right = signed("ada");
        String last = right.endsWith("0") ? "1" : "0";
        for (String query : new String[] {
            "u=bob&g=" + right,
            "u=ada&i=order-9&g=" + right,
            "u=ada&g=" + right.substring(0, 63) + last,
            "u=ada&g=" + right.substring(0, 32),
            "u=ada&g=%00",
            "g=" + right,
            "u=ada%7Corder-9&g=" + signed("ada|order-9")
        }) {
            given().urlEncodingEnabled(false)
                    .get(link(query))
                    .then()
                    .statusCode(403)
                    .body(containsString("changed on its way"));
            given().urlEncodingEnabled(false)
                    .contentType("application/x-www-form-urlencoded")
                    .body("score=3")
                    .post(link(query))
                    .then()
                    .statusCode(403);
        }
        assertThat(kept("TRUE")).isZero();
        given().get(link("u=ada&g=" + right.toUpperCase(java.util.Locale.ROOT)))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"u=%00a", "i=a%0Ab", "u=ada&i=%E2%80%AEb"})
    void a_reference_that_cannot_be_shown_as_it_is_is_refused(String query) {
        given().urlEncodingEnabled(false).get(link(query)).then().statusCode(403);
    }

    @Test
    void a_reference_that_is_too_long_is_refused_and_never_cut() {
        given().get(link("u=" + "x".repeat(501))).then().statusCode(403);
        given().get(link("u=" + "x".repeat(500))).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{external_id}}",
                "{{ contact.id | url_encode }}",
                "*|UNIQID|*",
                "%%_subscriberkey%%",
                "${userId}",
                "{% unsubscribe %}",
                "<%= user.id %>",
                "[[id]]",
                "#{id}",
                "%recipient.id%",
                "[email]",
                "{id}",
                "a{{id}}",
                "%7B%7Bid%7D%7D",
                "#NAME?",
                "order-{id}",
                "\u200b"
            })
    void a_placeholder_that_was_left_is_refused_clearly(String tag) {
        String encoded = URLEncoder.encode(tag, StandardCharsets.UTF_8);
        for (String query : new String[] {"u=" + encoded, "u=ada&i=" + encoded, "u=ada&g=" + encoded, "s=" + encoded}) {
            given().urlEncodingEnabled(false)
                    .get(link(query))
                    .then()
                    .statusCode(400)
                    .body(containsString("still holds a placeholder"));
        }
        given().urlEncodingEnabled(false)
                .get("/r/" + encoded.replace("+", "%20"))
                .then()
                .statusCode(400);
        assertThat(kept("TRUE")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "17", "a{b", "50%", "x|y", "[1", "naïve äöü 日本", "{17", "a=b&c"})
    void what_only_looks_like_one_is_a_reference(String reference) {
        given().urlEncodingEnabled(false)
                .get(link("u=" + URLEncoder.encode(reference, StandardCharsets.UTF_8)))
                .then()
                .statusCode(200);
    }

    private String link(String query) {
        return OpenLinks.link(survey, query);
    }

    private String signed(String message) {
        return OpenLinks.signed(survey, message);
    }

    /** Puts what a person said of nothing in particular on the occasion of yesterday, so many hours ago. */
    private void dayBefore(String person, int hours) {
        UUID id = UUID.fromString(answers.text("SELECT BIN_TO_UUID(id) FROM survey WHERE slug = ?", survey));
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        answers.change(
                "UPDATE response SET occasion = ?, collected_at = ?, recorded_at = ? WHERE occasion = ?",
                Occasion.ofDay(id, respondents.of(person), yesterday).id(),
                Instant.now().minus(Duration.ofHours(hours)),
                Instant.now().minus(Duration.ofHours(hours)),
                Occasion.ofDay(id, respondents.of(person), yesterday.plusDays(1))
                        .id());
    }

    private long kept(String condition) {
        return answers.number(
                "SELECT COUNT(*) FROM response WHERE survey_id = (SELECT id FROM survey WHERE slug = ?) AND "
                        + condition,
                survey);
    }
}

package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class PersonalPageTest {
    @Inject
    Answers answers;

    @Test
    void an_answer_is_stored_with_all_that_the_link_knows() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of(
                "survey", survey,
                "respondent", "ada@example.org",
                "interaction", "order-1042",
                "language", "fr",
                "attributes", Map.of("plan", "premium")));

        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\""))
                .body(containsString("recommandiez"));
        submit(link, Map.of("score", "9", "comment", "  Rapide, « parfait » 🙂\r\nMerci  "))
                .then()
                .statusCode(200)
                .body(containsString("Merci. Votre réponse"));

        assertThat(answers.to(survey))
                .containsExactly(new Stored(
                        9,
                        "Rapide, « parfait » 🙂\nMerci",
                        "retention",
                        "delivery",
                        "personal_link",
                        "fr",
                        "order-1042",
                        true,
                        "{\"plan\": \"premium\"}"));
    }

    @Test
    void looking_never_writes_however_often() {
        String survey = published("csat", "chat");
        String link = invite(Map.of("survey", survey));
        IntStream.range(0, 11).forEach(score -> given().get(link + "?s=" + score));
        given().head(link).then().statusCode(200);
        assertThat(answers.to(survey)).isEmpty();
        submit(link, Map.of("score", "2")).then().statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void a_score_in_the_address_only_preselects() {
        String link = invite(Map.of("survey", published("nps", "checkout")));
        given().get(link + "?s=9").then().body(containsString("value=\"9\" required checked"));
        given().get(link + "?s=11").then().statusCode(200).body(not(containsString(" checked")));
        given().get(link + "?s=6.5").then().statusCode(200).body(not(containsString(" checked")));
    }

    @Test
    void an_answer_can_be_amended_and_its_history_stays() {
        String survey = published("ces", "phone_support");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "7", "comment", "easy")).then().statusCode(200);
        given().get(link)
                .then()
                .statusCode(200)
                .body(containsString("You have answered already"))
                .body(containsString("value=\"7\" required checked"))
                .body(containsString("easy</textarea>"));
        submit(link, Map.of("score", "1", "comment", "changed my mind", "hand", "1"))
                .then()
                .statusCode(200);
        assertThat(answers.to(survey))
                .extracting(Stored::score, Stored::comment)
                .containsExactly(tuple(1, "changed my mind"));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM response_history h JOIN response r ON r.id = h.response_id"
                                + " JOIN survey s ON s.id = r.survey_id WHERE s.slug = ? AND h.version = 1 AND h.score = 7"
                                + " AND r.version = 2 AND r.counted",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void a_form_that_is_sent_once_more_after_the_answer_was_changed_changes_nothing() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        Map<String, String> first = with(hidden(given().get(link).asString()), "score", "9", "comment", "first");
        Map<String, String> tab = hidden(given().get(link).asString());
        submit(link, with(first, "hand", "1")).then().statusCode(200);
        Map<String, String> second = with(hidden(given().get(link).asString()), "score", "3", "comment", "second");
        submit(link, with(second, "hand", "1")).then().body(containsString("Thank you"));
        for (String hand : List.of("1", "")) {
            submit(link, with(first, "hand", hand))
                    .then()
                    .statusCode(409)
                    .body(containsString("has been changed since this page was opened"))
                    .body(containsString("second</textarea>"))
                    .body(containsString("value=\"3\" required checked"));
        }
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("second");
        submit(link, with(tab, "score", "3", "comment", "First", "hand", "1"))
                .then()
                .body(containsString("Thank you"));
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("First");
        Map<String, String> meant = hidden(given().get(link).asString());
        submit(link, with(meant, "score", "3", "comment", "second", "hand", "1"))
                .then()
                .body(containsString("Thank you"));
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("second");
    }

    @Test
    void who_is_erased_leaves_no_history_either() {
        String survey = published("ces", "phone_support");
        String person = "ada-" + java.util.UUID.randomUUID();
        String link = invite(Map.of("survey", survey, "respondent", person));
        submit(link, Map.of("score", "7", "comment", "a first thought of " + person));
        submit(link, Map.of("score", "6", "comment", "a second thought", "hand", "1"));
        String history = "SELECT COUNT(*) FROM response_history WHERE comment LIKE ?";
        assertThat(answers.number(history, "%" + person)).isEqualTo(1);
        manager().delete("/api/v1/respondents/" + person).then().statusCode(org.hamcrest.Matchers.lessThan(300));
        Awaitility.await().until(() -> answers.number(history, "%" + person) == 0);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void after_a_day_the_link_is_spent_and_the_answer_stands() {
        String survey = published("ces", "phone_support");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "7")).then().statusCode(200);
        answers.change(
                "UPDATE response SET collected_at = collected_at - INTERVAL 24 HOUR WHERE survey_id ="
                        + " (SELECT id FROM survey WHERE slug = ?)",
                survey);
        submit(link, Map.of("score", "1", "comment", "too late"))
                .then()
                .statusCode(409)
                .body(containsString("we have your answer"));
        given().get(link).then().statusCode(410).body(containsString("we have your answer"));
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactly(7);
    }

    @Test
    void two_links_for_one_person_and_interaction_bring_one_answer() {
        String survey = published("nps", "delivery");
        Map<String, Object> order = Map.of("survey", survey, "respondent", "ada", "interaction", "order-7");
        String first = invite(order);
        String reminder = invite(order);
        String other = invite(Map.of("survey", survey, "respondent", "bob", "interaction", "order-7"));
        submit(first, Map.of("score", "7")).then().statusCode(200);
        given().get(reminder).then().body(containsString("You have answered already"));
        submit(reminder, Map.of("score", "8", "hand", "1")).then().statusCode(200);
        submit(other, Map.of("score", "2")).then().statusCode(200);
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactlyInAnyOrder(8, 2);
    }

    @Test
    void amendments_that_overtake_each_other_are_stored_or_told_to_come_again() throws Exception {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "9", "hand", "1")).then().statusCode(200);
        try (ExecutorService crowd = Executors.newFixedThreadPool(60)) {
            List<Future<Integer>> all = IntStream.range(0, 60)
                    .mapToObj(i ->
                            crowd.submit(() -> submit(link, Map.of("score", "9", "comment", "take " + i, "hand", "1"))
                                    .statusCode()))
                    .toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isIn(200, 503);
            }
        }
        assertThat(answers.counted(survey)).containsExactly(9);
    }

    @Test
    void two_hundred_posts_at_once_are_one_answer() throws Exception {
        String survey = published("nps", "delivery");
        List<String> links = IntStream.range(0, 20)
                .mapToObj(i -> invite(Map.of("survey", survey, "interaction", "order-1")))
                .toList();
        try (ExecutorService browsers = Executors.newFixedThreadPool(40)) {
            List<Future<Integer>> posts = IntStream.range(0, 200)
                    .mapToObj(i -> browsers.submit(() ->
                            submit(links.get(i % 20), Map.of("score", "4")).statusCode()))
                    .toList();
            for (Future<Integer> post : posts) {
                assertThat(post.get()).isEqualTo(200);
            }
        }
        assertThat(answers.to(survey)).hasSize(1);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM outbox WHERE topic = 'earshot.responses' AND CONVERT(payload USING utf8mb4) LIKE ?",
                        "%\"" + survey + "\"%"))
                .isEqualTo(1);
    }

    @Test
    void the_score_of_who_leaves_before_sending_is_kept_and_the_rest_may_follow() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        Map<String, String> left = Map.of("score", "3", "partial", "1", "hand", "1");
        submit(link, left).then().statusCode(204);
        submit(link, left).then().statusCode(204);
        assertThat(answers.to(survey)).extracting(Stored::score).containsExactly(3);
        given().get(link)
                .then()
                .body(containsString("value=\"3\" required checked"), not(containsString("answered already")));
        submit(link, Map.of("score", "3", "comment", "late again", "hand", "1"))
                .then()
                .statusCode(200);
        given().get(link).then().body(containsString("answered already"));
        submit(link, left).then().statusCode(204);
        assertThat(answers.to(survey)).extracting(Stored::comment).containsExactly("late again");
    }

    @Test
    void another_language_is_a_button_away_and_keeps_what_was_typed() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey, "language", "en"));
        given().get(link).then().body(containsString("name=\"show\" value=\"fr\" lang=\"fr\">Français"));
        submit(link, Map.of("score", "3", "comment", "slow", "lang", "en", "show", "fr"))
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"fr\""))
                .body(containsString("value=\"3\" required checked"))
                .body(containsString("slow</textarea>"));
        assertThat(answers.to(survey)).isEmpty();
        given().get(link + "?lang=de").then().body(containsString("<html lang=\"de\""));
    }

    @Test
    void the_page_is_small_and_gives_nothing_away() {
        String link = invite(Map.of("survey", published("nps", "delivery")));
        Response page = given().header("Accept-Encoding", "identity").get(link);
        page.then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "same-origin")
                .header("Set-Cookie", nullValue())
                .header("Content-Security-Policy", containsString("script-src 'sha256-"));
        assertThat(page.asByteArray().length).isLessThan(20_000);
    }
}

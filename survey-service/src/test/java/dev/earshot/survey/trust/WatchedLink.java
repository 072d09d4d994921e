package dev.earshot.survey.trust;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.Answers;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What tests of machines have in common: a personal link, and what a person or a machine does with it. */
abstract class WatchedLink {
    @Inject
    Answers answers;

    String survey = "";

    String link = "";

    @BeforeEach
    void somebodyIsInvited() {
        survey = published("nps", "delivery");
        link = invite(Map.of("survey", survey, "respondent", "ada", "interaction", "order-1"));
    }

    final Map<String, String> page() {
        return hidden(given().get(link).asString());
    }

    final Map<String, String> readPage() throws InterruptedException {
        Map<String, String> form = page();
        read();
        return form;
    }

    /** What takes a person a little while. */
    static void read() throws InterruptedException {
        Thread.sleep(2_100);
    }

    /** What it takes until a burst by a hand is over. */
    static void calm() throws InterruptedException {
        Thread.sleep(Burst.CALM.plusMillis(100));
    }

    static void from(String address, String path, Map<String, String> form) {
        given().header("X-Forwarded-For", address)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then()
                .statusCode(200);
    }

    final void assertThePersonCounts(int score) {
        try {
            Map<String, String> form = readPage();
            submit(link, with(form, "score", "" + score, "hand", "1")).then().statusCode(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        assertCounted(score);
    }

    final void assertCounted(int score) {
        assertThat(answers.counted(survey)).containsExactly(score);
    }

    final void assertQuarantined(String reason, Integer... scores) {
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(answers.quarantined(survey, reason)).containsExactlyInAnyOrder(scores);
    }
}

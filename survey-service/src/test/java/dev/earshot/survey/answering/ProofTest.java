package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.withKey;
import static dev.earshot.survey.OpenLinks.answer;
import static dev.earshot.survey.OpenLinks.link;
import static dev.earshot.survey.OpenLinks.signed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what is proven and what is only asserted of one person and interaction, the proven answer counts. */
@QuarkusTest
class ProofTest {
    @Inject
    Answers answers;

    private String survey = "";
    private String asserted = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
        asserted = link(survey, "u=ada&i=order-9");
    }

    @Test
    void a_signed_answer_takes_the_place_of_an_asserted_one_with_whatever_score() {
        answer(asserted, "0").then().statusCode(200);
        answer(signedLink(), "0").then().statusCode(200);
        assertCounted(0, "signed");
        assertThat(answers.quarantined(survey, "unproven")).containsExactly(0);
    }

    @Test
    void an_asserted_answer_changes_nothing_that_is_proven() {
        answer(signedLink(), "9").then().statusCode(200);
        for (String score : List.of("0", "1", "9")) {
            answer(asserted, score, "hand", "1").then().statusCode(200).body(containsString("Thank you"));
        }
        assertCounted(9, "signed");
        assertThat(answers.quarantined(survey, "unproven")).containsExactly(0, 1, 9);
        answer(signedLink(), "8").then().statusCode(200);
        assertCounted(8, "signed");
    }

    @Test
    void an_asserted_answer_amends_an_asserted_one() {
        answer(asserted, "3").then().statusCode(200);
        answer(asserted, "4").then().statusCode(200);
        assertCounted(4, "asserted");
    }

    @Test
    void a_personal_link_shows_and_keeps_nothing_of_what_somebody_only_asserted() {
        answer(asserted, "0", "comment", "not by ada").then().statusCode(200);
        answers.change(
                "UPDATE response SET collected_at = collected_at - INTERVAL 25 HOUR WHERE survey_id ="
                        + " (SELECT id FROM survey WHERE slug = ?)",
                survey);
        String personal = invite(Map.of("survey", survey, "respondent", "ada", "interaction", "order-9"));
        given().get(personal).then().statusCode(200).body(not(containsString("not by ada")));
        submit(personal, Map.of("score", "9", "hand", "1")).then().statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(9);
        assertThat(answers.quarantined(survey, "unproven")).containsExactly(0);
    }

    @Test
    void other_systems_and_files_take_the_place_of_what_was_only_asserted() {
        answer(asserted, "1").then().statusCode(200);
        answer(link(survey, "u=bob&i=order-9"), "1").then().statusCode(200);
        intake().body(Map.of("survey", survey, "score", 5, "respondent", "ada", "interaction", "order-9"))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        String columns = "&map=score:score&map=respondent:person&map=interaction:order";
        String id = withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body("score,person,order\n2,bob,order-9\n")
                .post("/api/v1/imports?survey=" + survey + columns)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().until(() -> intake().get("/api/v1/imports/" + id).path("state").equals("finished"));
        assertThat(answers.counted(survey)).containsExactly(5, 2);
        assertThat(answers.quarantined(survey, "unproven")).containsExactly(1, 1);
    }

    @Test
    void who_only_asserted_to_have_answered_is_still_asked() {
        answer(asserted, "1").then().statusCode(200);
        invite(Map.of("survey", survey, "respondent", "ada", "interaction", "order-9"));
    }

    @Test
    void staff_can_count_the_asserted_one_once_the_proven_one_is_taken_out() {
        answer(asserted, "0").then().statusCode(200);
        answer(signedLink(), "9").then().statusCode(200);
        List<String> ids = answers.ids(survey);
        review(ids.get(0), "release", 409);
        review(ids.get(1), "quarantine", 200);
        review(ids.get(0), "release", 200);
        assertCounted(0, "asserted");
        review(ids.get(1), "release", 409);
    }

    @Test
    void at_once_they_leave_one_that_counts_and_it_is_proven() throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(12)) {
            List<Future<Integer>> all = IntStream.range(0, 12)
                    .mapToObj(i -> crowd.submit(
                            () -> answer(i % 2 == 0 ? asserted : signedLink(), "7", "hand", i % 3 == 0 ? "1" : "")
                                    .statusCode()))
                    .toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertCounted(7, "signed");
    }

    private String signedLink() {
        return link(survey, "u=ada&i=order-9&g=" + signed(survey, "ada|order-9"));
    }

    private static void review(String id, String deed, int status) {
        manager().post("/api/v1/responses/" + id + "/" + deed).then().statusCode(status);
    }

    private void assertCounted(int score, String identity) {
        assertThat(answers.counted(survey)).containsExactly(score);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM response WHERE counted AND identity = ? AND survey_id ="
                                + " (SELECT id FROM survey WHERE slug = ?)",
                        identity,
                        survey))
                .isEqualTo(1);
    }
}

package dev.earshot.survey.trust;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys whose pages compute for a moment before an answer counts; a real browser does it in ScannersIT. */
@QuarkusTest
class ProofOfWorkTest {
    private static final int BITS = 16;

    @Inject
    Answers answers;

    private String survey = "";

    @BeforeEach
    void a_survey_that_asks_for_it() {
        survey = fresh("worked");
        manager()
                .body(Map.of(
                        "key",
                        survey,
                        "name",
                        survey,
                        "metric",
                        "nps",
                        "touchpoint",
                        "delivery",
                        "proofOfWork",
                        true,
                        "publish",
                        true))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .body("proofOfWork", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s", "embed", "r"})
    void an_answer_with_it_counts_by_every_link(String way) {
        String link = way.equals("r") ? invite(Map.of("survey", survey)) : "/" + way + "/" + survey;
        Map<String, String> form = hidden(given().get(link).asString());
        submit(link, with(form, "score", "9", "work", worked(page(form))))
                .then()
                .statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(9);
    }

    @Test
    void without_it_an_answer_is_kept_with_its_reason_and_can_be_released() {
        String link = "/s/" + survey;
        submit(link, with(hidden(given().get(link).asString()), "score", "3"))
                .then()
                .statusCode(200)
                .body(containsString("Thank you"));
        assertThat(answers.counted(survey)).isEmpty();
        assertThat(answers.quarantined(survey, "no_work")).hasSize(1);
        manager()
                .post("/api/v1/responses/" + answers.ids(survey).getFirst() + "/release")
                .then()
                .statusCode(200);
        assertThat(answers.counted(survey)).containsExactly(3);
    }

    @Test
    void one_pages_work_pays_for_no_other_form() {
        String link = "/s/" + survey;
        Map<String, String> first = hidden(given().get(link).asString());
        String work = worked(page(first));
        Map<String, String> second = hidden(given().get(link).asString());
        submit(link, with(second, "score", "9", "work", work)).then().statusCode(200);
        assertThat(answers.counted(survey)).isEmpty();
        submit(link, with(second, "score", "9", "work", work, "page", page(first)))
                .then()
                .statusCode(400);
        for (int i = 0; i < 3; i++) {
            submit(link, with(first, "score", "9", "work", work)).then().statusCode(200);
        }
        assertThat(answers.counted(survey)).containsExactly(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"i=r", "u=ada&i=r", "u=p"})
    void one_pages_work_pays_for_nobody_else_on_an_open_link(String claim) {
        String link = "/s/" + survey;
        Map<String, String> form = hidden(given().get(link).asString());
        String work = worked(page(form));
        for (int other = 0; other < 3; other++) {
            submit(link + "?" + claim + other, with(form, "score", "9", "work", work))
                    .then()
                    .statusCode(400);
        }
        assertThat(answers.counted(survey)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1e9", "00012", "９", "123456789012345678901234567890", "x"})
    void what_is_no_work_is_none(String number) {
        String link = invite(Map.of("survey", survey));
        submit(link, with(hidden(given().get(link).asString()), "score", "9", "work", number))
                .then()
                .statusCode(200);
        assertThat(answers.counted(survey)).isEmpty();
    }

    @Test
    void a_mails_own_form_brings_none() {
        submit(invite(Map.of("survey", survey)), Map.of("score", "9")).then().statusCode(200);
        assertThat(answers.quarantined(survey, "no_work")).hasSize(1);
    }

    @Test
    void programs_with_a_key_and_tests_need_none() {
        intake().body(Map.of("survey", survey, "score", 8))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        assertThat(answers.counted(survey)).containsExactly(8);
        String test = manager().get("/api/v1/surveys/" + survey + "/test").path("url");
        given().get(test.substring(test.indexOf("/s/"))).then().body(not(containsString("data-work")));
    }

    @Test
    void it_is_off_at_first_and_on_and_off_without_publishing() {
        String usual = published("nps", "delivery");
        given().get("/s/" + usual).then().body(not(containsString("data-work")), not(containsString("clz32")));
        manager()
                .body(Map.of("proofOfWork", true))
                .patch("/api/v1/surveys/" + usual)
                .then()
                .statusCode(200);
        given().get("/s/" + usual).then().body(containsString("data-work=\"" + BITS + "\""), containsString("clz32"));
        String copy = manager().post("/api/v1/surveys/" + usual + "/duplicate").path("key");
        manager().get("/api/v1/surveys/" + copy).then().body("proofOfWork", equalTo(true));
        manager()
                .body(Map.of("proofOfWork", false))
                .patch("/api/v1/surveys/" + usual)
                .then()
                .statusCode(200);
        given().get("/s/" + usual).then().body(not(containsString("data-work")));
        assertThat(given().get("/s/" + survey).asByteArray()).hasSizeLessThan(20_000 - 8 * 1024);
    }

    private static String page(Map<String, String> form) {
        return String.valueOf(form.get("page"));
    }

    private static String worked(String page) {
        return LongStream.iterate(0, number -> number + 1)
                .mapToObj(String::valueOf)
                .filter(number -> pays(page + ":" + number))
                .findFirst()
                .orElseThrow();
    }

    private static boolean pays(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return hash[0] == 0 && hash[1] == 0;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

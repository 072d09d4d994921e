package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PeoplePageTest {
    @Inject
    Answers answers;

    private final String ada = fresh("crm//ada");
    private String survey = "";

    @BeforeEach
    void ask() {
        survey = published("nps", "delivery");
    }

    @Test
    void staff_see_how_much_is_known_of_a_person_and_nothing_of_what_they_said() {
        handIn(ada);
        invite(Map.of("survey", survey, "respondent", ada));
        manager()
                .body(Map.of("respondent", ada))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(204);
        Studio.send("/people", Map.of("respondent", " " + ada + " "))
                .statusCode(200)
                .body(allOf(
                        containsString("What is known of " + ada),
                        containsString("<dt>Answers</dt><dd>1</dd>"),
                        containsString("<dt>Links not yet answered</dt><dd>1</dd>"),
                        containsString("put on the list by staff"),
                        not(containsString("Two weeks late"))));
        Studio.send("/people", Map.of("respondent", "<b>nobody</b>"))
                .statusCode(200)
                .body(allOf(
                        containsString("What is known of &lt;b&gt;nobody&lt;/b&gt;"),
                        containsString("<dt>Answers</dt><dd>0</dd>"),
                        not(containsString("Take back the links"))));
        Studio.send("/people", Map.of("respondent", " ")).statusCode(400).body(containsString("respondent-flaw"));
    }

    @Test
    void a_quiet_period_is_told_as_asking_would_decide_it_and_what_is_in_quarantine_apart() {
        quietDays(14);
        try {
            handIn(ada);
            String asked = "{\"survey\":\"" + survey + "\",\"respondent\":\"" + ada + "\"}";
            String until = manager()
                    .body(asked)
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("notAsked.until");
            Studio.send("/people", Map.of("respondent", ada))
                    .body(allOf(
                            containsString("Not to be asked until "
                                    + DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
                                            .withZone(ZoneOffset.UTC)
                                            .format(Instant.parse(until))),
                            containsString("<dt>Answers</dt><dd>1</dd>"),
                            not(containsString("May be asked")),
                            not(containsString("In quarantine"))));
            answers.change(
                    "UPDATE response SET counted = FALSE, quarantine = 'too_fast' WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)",
                    survey);
            Studio.send("/people", Map.of("respondent", ada))
                    .body(allOf(
                            containsString("<dt>Answers</dt><dd>0</dd>"),
                            containsString("<dt>In quarantine</dt><dd>1</dd>")));
            Studio.look("/surveys")
                    .body(containsString("data-label=\"Answers\">0 <span class=\"faint small\">and 1 in quarantine<"));
        } finally {
            quietDays(null);
        }
    }

    private static void quietDays(@Nullable Integer days) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("quietDays", days);
        manager().body(rules).put("/api/v1/contacts/rules").then().statusCode(200);
    }

    @Test
    void links_that_are_taken_back_say_so_and_answers_stay() {
        String answered = invite(Map.of("survey", survey, "respondent", ada, "interaction", "order-1"));
        RestAssured.given().formParam("score", 9).post(answered).then().statusCode(200);
        String open = invite(Map.of("survey", survey, "respondent", ada, "interaction", "order-2"));
        String others = invite(Map.of("survey", survey, "respondent", fresh("bob")));
        Studio.send("/people/links", Map.of("respondent", ada))
                .statusCode(200)
                .body(containsString("role=\"status\">1 link was taken back."));
        RestAssured.given().get(open).then().statusCode(410);
        RestAssured.given().get(others).then().statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
    }

    @Test
    void a_person_is_erased_once_somebody_has_said_so_twice_and_the_receipt_names_nobody() {
        handIn(ada);
        handIn(fresh("bob"));
        invite(Map.of("survey", survey, "respondent", ada));
        Studio.send("/people/erase", Map.of("respondent", ada))
                .statusCode(200)
                .body(allOf(containsString("Erase everything of " + ada + "?"), containsString("Erase for good")));
        assertThat(answers.to(survey)).hasSize(2);
        String receipt = Studio.send("/people/erase", Map.of("respondent", ada, "sure", "yes"))
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(answers.to(survey)).hasSize(1);
        Studio.look(URI.create(receipt).getPath())
                .statusCode(200)
                .body(allOf(
                        containsString("<dt>Answers</dt><dd>1</dd>"),
                        containsString("<dt>Links</dt><dd>1</dd>"),
                        containsString("role=\"status\">Erased"),
                        not(containsString(ada))));
        Studio.look("/people/erasures/019ac4b1-0000-7000-8000-000000000000").statusCode(404);
    }

    @Test
    void nobody_sees_it_without_logging_in() {
        for (String page : List.of("/people", "/people/erasures/019ac4b1-0000-7000-8000-000000000000")) {
            RestAssured.given().redirects().follow(false).get(page).then().statusCode(302);
        }
    }

    private void handIn(String respondent) {
        intake().body(Map.of("survey", survey, "score", 3, "comment", "Two weeks late", "respondent", respondent))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
    }
}

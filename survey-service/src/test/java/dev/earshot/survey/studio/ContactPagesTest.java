package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Quiet periods, rules and the ledger as staff see them. */
@QuarkusTest
class ContactPagesTest {
    @Inject
    Answers answers;

    private final String ada = fresh("ada") + "@example.org";

    @AfterEach
    void lift() {
        Map<String, Object> none = new HashMap<>();
        none.put("quietDays", null);
        manager().body(none).put("/api/v1/contacts/rules").then().statusCode(200);
    }

    @Test
    void the_quiet_period_of_the_organisation_is_set_and_taken_away() {
        Studio.send("/settings/quiet", Map.of("quietDays", "21"))
                .statusCode(303)
                .header("Location", endsWith("/settings?done=quiet"));
        Studio.look("/settings?done=quiet")
                .statusCode(200)
                .body(allOf(containsString("value=\"21\""), containsString("role=\"status\"")));
        manager().get("/api/v1/contacts/rules").then().body("quietDays", equalTo(21));
        Studio.send("/settings/quiet", Map.of("quietDays", "")).statusCode(303);
        manager().get("/api/v1/contacts/rules").then().body("quietDays", nullValue());
    }

    @Test
    void a_quiet_period_that_cannot_be_stands_in_the_form_with_its_flaw() {
        for (String wrong : List.of("0", "731", "two weeks", "1.5", "-3", "99999999999")) {
            Studio.send("/settings/quiet", Map.of("quietDays", wrong))
                    .statusCode(400)
                    .body(allOf(containsString("quietDays-flaw"), containsString("value=\"" + wrong + "\"")));
        }
        manager().get("/api/v1/contacts/rules").then().body("quietDays", nullValue());
    }

    @Test
    void staff_put_a_person_on_the_list_and_take_them_off() {
        ask(ada).body(containsString("role=\"status\">" + ada + ": no, not on the list."));
        Studio.send("/settings/opt-outs", Map.of("respondent", ada))
                .statusCode(200)
                .body(containsString("role=\"status\">" + ada + " will not be asked any more"));
        ask(ada).body(allOf(containsString(ada + ": yes, on the list since 20"), containsString("put there by staff")));
        manager().get("/api/v1/contacts/opt-outs/" + ada).then().statusCode(200).body("by", equalTo("staff"));
        Studio.look("/settings").body(not(containsString(ada)));
        Studio.send("/settings/opt-outs/lift", Map.of("respondent", ada))
                .statusCode(200)
                .body(containsString(ada + " may be asked again."));
        Studio.send("/settings/opt-outs/lift", Map.of("respondent", ada))
                .statusCode(400)
                .body(containsString("Nobody with this reference"));
        Studio.send("/settings/opt-outs", Map.of("respondent", " "))
                .statusCode(400)
                .body(containsString("respondent-flaw"));
        ask("").statusCode(400).body(containsString("respondent-flaw"));
        ask("<b>17</b>").statusCode(200).body(containsString("&lt;b&gt;17&lt;/b&gt;: no"));
    }

    private static ValidatableResponse ask(String reference) {
        return Studio.send("/settings/opt-outs/ask", Map.of("respondent", reference));
    }

    @Test
    void the_rules_of_a_survey_are_set_and_shown_again() {
        String survey = published("nps", "delivery");
        Studio.look("/surveys/" + survey).body(containsString("/surveys/" + survey + "/contacts"));
        Studio.send(
                        "/surveys/" + survey + "/contacts",
                        Map.of(
                                "quietDays",
                                "30",
                                "samplePercent",
                                "25",
                                "skip",
                                "plan is trial\r\n\r\nvip is given\r\n"))
                .statusCode(303);
        Studio.look("/surveys/" + survey + "/contacts?saved=1")
                .body(allOf(
                        containsString("value=\"30\""),
                        containsString("value=\"25\""),
                        containsString("plan is trial\nvip is given</textarea>"),
                        not(containsString("value=\"on\" checked"))));
        manager()
                .get("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .body("organisationQuiet", equalTo(false))
                .body("skip", equalTo(List.of("plan is trial", "vip is given")));
    }

    @Test
    void a_rule_that_cannot_be_read_is_shown_with_all_that_was_typed() {
        String survey = published("nps", "delivery");
        Studio.send(
                        "/surveys/" + survey + "/contacts",
                        Map.of("quietDays", "30", "samplePercent", "100", "skip", "plan is trial\n<b>vip</b>"))
                .statusCode(400)
                .body(allOf(
                        containsString("skip-flaw"),
                        containsString("plan is trial\n&lt;b&gt;vip&lt;/b&gt;</textarea>"),
                        containsString("value=\"30\"")));
        Studio.send("/surveys/" + survey + "/contacts", Map.of("samplePercent", "0"))
                .statusCode(400)
                .body(containsString("samplePercent-flaw"));
        manager().get("/api/v1/surveys/" + survey + "/contact-rules").then().body("quietDays", nullValue());
        Studio.look("/surveys/absent/contacts").statusCode(404);
    }

    @Test
    void all_that_is_wrong_with_the_rules_is_told_at_once() {
        String survey = published("nps", "delivery");
        Studio.send(
                        "/surveys/" + survey + "/contacts",
                        Map.of("quietDays", "0", "samplePercent", "a few", "skip", "plan is not"))
                .statusCode(400)
                .body(allOf(
                        containsString("quietDays-flaw"),
                        containsString("or none at all"),
                        containsString("samplePercent-flaw"),
                        containsString("skip-flaw"),
                        containsString("The rule has no value: plan is not")));
        Studio.send("/surveys/absent/contacts", Map.of("quietDays", "0")).statusCode(404);
    }

    @Test
    void no_reference_in_the_file_is_one_that_a_spreadsheet_calculates_with() {
        String survey = published("nps", "delivery");
        Studio.send("/surveys/" + survey + "/contacts", Map.of("skip", "plan is trial"))
                .statusCode(303);
        for (String interaction : List.of("=HYPERLINK(\"http://evil.example\")", "@sum", "-1+1", "-17")) {
            manager()
                    .body(Map.of("survey", survey, "interaction", interaction, "attributes", Map.of("plan", "trial")))
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(200);
        }
        Studio.look("/contacts/not-asked.csv?survey=" + survey)
                .body(allOf(
                        containsString("," + survey + ",,\"'=HYPERLINK(\"\"http://evil.example\"\")\",,"),
                        containsString("," + survey + ",,'@sum,,"),
                        containsString("," + survey + ",,'-1+1,,"),
                        containsString("," + survey + ",,-17,,")));
    }

    @Test
    void the_ledger_shows_rates_and_who_was_not_asked() {
        String survey = published("nps", "delivery");
        Studio.send("/surveys/" + survey + "/contacts", Map.of("quietDays", "30"))
                .statusCode(303);
        submit(invite(Map.of("survey", survey, "respondent", ada, "channel", "email")), Map.of("score", "9"))
                .then()
                .statusCode(200);
        Map<String, Object> again =
                Map.of("survey", survey, "respondent", ada, "channel", "sms", "interaction", "<i>order</i>");
        manager().body(again).post("/api/v1/invitations").then().statusCode(200);
        Studio.look("/contacts?survey=" + survey)
                .statusCode(200)
                .body(allOf(
                        containsString("e-mail"),
                        containsString("100.0 %"),
                        containsString("quiet period"),
                        containsString("known by hash only"),
                        containsString("&lt;i&gt;order&lt;/i&gt;")));
        Studio.look("/contacts?survey=" + survey)
                .body(containsString("href=\"/contacts/not-asked.csv?survey=" + survey + "\""));
        Studio.look("/contacts/not-asked.csv?reason=quiet_period&survey=" + survey)
                .contentType("text/csv")
                .body(allOf(
                        containsString("noted_at,survey,external_id,interaction,channel,reason,detail,until"),
                        containsString("," + survey + ",,<i>order</i>,sms,quiet_period,")));
        Studio.look("/contacts/not-asked.csv?survey=absent").statusCode(404);
        answers.change(
                "UPDATE not_asked SET respondent_reference = 'ada-17' WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)",
                survey);
        Studio.look("/contacts?survey=" + survey)
                .body(allOf(
                        containsString(
                                "action=\"/people\"><input type=\"hidden\" name=\"respondent\" value=\"ada-17\">"),
                        containsString("aria-label=\"Look up ada-17\"")));
        Studio.look("/contacts/not-asked.csv?survey=" + survey)
                .body(containsString("," + survey + ",ada-17,<i>order</i>,"));
        Studio.look("/contacts?survey=" + survey + "&reason=opted_out").body(not(containsString("order")));
        Studio.look("/contacts").statusCode(200).body(containsString(survey));
        Studio.look("/contacts?days=7").statusCode(400);
        Studio.look("/contacts?reason=tired").statusCode(400);
        Studio.look("/contacts?survey=absent").statusCode(404);
    }

    @Test
    void a_survey_with_no_links_made_says_that_nobody_was_to_be_asked() {
        Studio.look("/contacts?survey=" + published("nps", "delivery"))
                .body(allOf(containsString("Nobody was to be asked"), not(containsString("Everybody was asked"))));
    }

    @Test
    void a_placeholder_is_no_person_who_does_not_want_to_be_asked() {
        Studio.send("/settings/opt-outs", Map.of("respondent", "{{id}}"))
                .statusCode(400)
                .body(allOf(containsString("respondent-flaw"), containsString("A placeholder was left here")));
        manager()
                .body(Map.of("respondents", List.of(ada, "{{id}}")))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(400)
                .body("field", equalTo("respondents[1]"));
        ask(ada).body(containsString("no, not on the list"));
    }

    @Test
    void nobody_sees_them_without_logging_in() {
        for (String page : List.of("/settings", "/contacts", "/contacts/not-asked.csv", "/surveys/any/contacts")) {
            RestAssured.given().redirects().follow(false).get(page).then().statusCode(302);
        }
    }
}

package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.manager;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class NewSurveyPageTest {
    @Test
    void the_touchpoint_is_chosen_first_and_proposes_a_measure() {
        Studio.look("/surveys/new")
                .statusCode(200)
                .body(containsString("href=\"/surveys/new?journey=main&amp;touchpoint=knowledge_base\""));
        Studio.look("/surveys/new?journey=main&touchpoint=knowledge_base")
                .statusCode(200)
                .body(allOf(
                        containsString("value=\"ces\" checked"),
                        containsString("value=\"Knowledge base\""),
                        containsString("name=\"touchpoint\" value=\"knowledge_base\"")));
    }

    @Test
    void where_people_recommend_us_recommendation_is_proposed() {
        String journey = fresh("journey");
        manager()
                .body(Map.of(
                        "key",
                        journey,
                        "name",
                        "Recommending",
                        "touchpoints",
                        List.of(Map.of("key", "word_of_mouth", "name", "Recommending us", "stage", "advocacy"))))
                .post("/api/v1/journeys")
                .then()
                .statusCode(201);
        Studio.look("/surveys/new?journey=" + journey + "&touchpoint=word_of_mouth")
                .body(containsString("value=\"nps\" checked"));
    }

    @Test
    void a_touchpoint_that_is_none_leads_back_to_the_choice() {
        Studio.look("/surveys/new?journey=main&touchpoint=moon")
                .statusCode(200)
                .body(containsString("where does it ask?"));
    }

    @Test
    void what_is_made_is_a_draft_that_nobody_sees() {
        String key = Studio.draft("csat");
        Earshot.manager()
                .get("/api/v1/surveys/" + key)
                .then()
                .body("state", equalTo("draft"), "metric", equalTo("csat"), "touchpoint", equalTo("delivery"));
        Studio.visitor(key, "en").statusCode(404);
    }

    @Test
    void a_key_that_is_proposed_is_free() {
        manager()
                .body(Map.of("key", "event", "name", "Taken", "metric", "csat", "touchpoint", "event"))
                .post("/api/v1/surveys");
        Studio.look("/surveys/new?journey=main&touchpoint=event")
                .body(not(containsString("name=\"key\" dir=\"auto\" value=\"event\"")))
                .body(containsString("value=\"event-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name       |            | name       | A text is missing.
            key        | Not a key! | key        | This is not a key.
            key        | new        | key        | taken by the page for new surveys
            metric     | fun        | metric     | This is not one of the words it can be.
            touchpoint | moon       | touchpoint | has no such touchpoint
            company    | Acme       | company    | No question of this survey names the company.
            """)
    void a_flaw_is_told_at_its_field_and_nothing_typed_is_lost(String field, String value, String told, String flaw) {
        Map<String, String> form = new HashMap<>(Map.of(
                "journey",
                "main",
                "touchpoint",
                "delivery",
                "name",
                "Parcels, \"fast\" & cheap",
                "key",
                fresh("made"),
                "metric",
                "nps",
                "company",
                ""));
        form.put(field, value == null ? "" : value);
        Studio.send("/surveys/new", form)
                .statusCode(400)
                .body(containsString(flaw))
                .body(
                        field.equals("name")
                                ? containsString("id=\"name-flaw\"")
                                : containsString("value=\"Parcels, &quot;fast&quot; &amp; cheap\""));
        Studio.send("/surveys/new", form).body(not(containsString("`")));
        if (told.equals("key") || told.equals("company")) {
            Studio.send("/surveys/new", form).body(containsString("id=\"" + told + "-flaw\""));
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Studio.send(
                        "/surveys/new",
                        Map.of(
                                "journey",
                                "main",
                                "touchpoint",
                                "delivery",
                                "name",
                                "",
                                "key",
                                "Not a key!",
                                "metric",
                                "nps",
                                "company",
                                "Acme"))
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"name-flaw\""),
                        containsString("Use 1 to 200 characters."),
                        containsString("id=\"key-flaw\""),
                        containsString("id=\"company-flaw\""),
                        containsString("write the name into the questions yourself")));
    }

    @Test
    void a_key_that_is_taken_is_refused() {
        String key = Studio.draft("nps");
        Studio.send(
                        "/surveys/new",
                        Map.of(
                                "journey",
                                "main",
                                "touchpoint",
                                "delivery",
                                "name",
                                "Again",
                                "key",
                                key,
                                "metric",
                                "nps"))
                .statusCode(409)
                .body(containsString("There is a survey “" + key + "” already."), containsString("id=\"key-flaw\""));
    }

    @Test
    void strangers_make_nothing() {
        String key = fresh("made");
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParams(
                        Map.of("journey", "main", "touchpoint", "delivery", "name", "X", "key", key, "metric", "nps"))
                .post("/surveys/new")
                .then()
                .statusCode(403)
                .body(containsString("You are not logged in any more"));
        manager().get("/api/v1/surveys/" + key).then().statusCode(404);
    }

    @Test
    void the_address_is_told_only_for_a_key_that_can_be_one() {
        Studio.look("/surveys/new?journey=main&touchpoint=delivery").body(containsString("The address will be"));
        Studio.send(
                        "/surveys/new",
                        Map.of(
                                "journey",
                                "main",
                                "touchpoint",
                                "delivery",
                                "name",
                                "NC",
                                "key",
                                "NC Delivery!",
                                "metric",
                                "nps"))
                .statusCode(400)
                .body(not(containsString("The address will be")));
    }
}

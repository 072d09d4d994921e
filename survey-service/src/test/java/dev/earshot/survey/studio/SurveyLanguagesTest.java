package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.manager;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The languages that a survey speaks, on its page. */
@QuarkusTest
class SurveyLanguagesTest {
    private static final Map<String, String> ITALIAN = Map.of(
            "lang",
            "it",
            "question",
            "Quanto è soddisfatto?",
            "lowLabel",
            "Per niente",
            "highLabel",
            "Molto",
            "followUp",
            "Perché?",
            "thanks",
            "Grazie.");

    @Test
    void a_language_is_added_made_the_default_and_another_removed() {
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key + "?lang=it").body(containsString("Italian: new"));
        Studio.send("/surveys/" + key, ITALIAN).statusCode(303);
        Studio.send("/surveys/" + key, Map.of("name", "Pacchi", "defaultLanguage", "it"))
                .statusCode(303);
        Studio.look("/surveys/" + key + "?lang=de").body(containsString("/silence?lang=de\">Remove German…"));
        Studio.look("/surveys/" + key + "/silence?lang=de").statusCode(200).body(containsString("Remove German?"));
        manager().get("/api/v1/surveys/" + key).then().body("wording", hasKey("de"));
        Studio.look("/surveys/" + key + "/silence?lang=pl").statusCode(400);
        Studio.send("/surveys/" + key + "/silence", Map.of("lang", "de")).statusCode(303);
        manager()
                .get("/api/v1/surveys/" + key)
                .then()
                .body("name", equalTo("Pacchi"))
                .body("defaultLanguage", equalTo("it"))
                .body("wording", allOf(hasKey("it"), hasKey("en"), not(hasKey("de"))));
    }

    @Test
    void a_language_is_added_by_its_name_and_one_that_nobody_knows_is_told_at_the_field() {
        String key = Studio.draft("csat");
        for (String name : List.of("Italian", "italiano", "IT")) {
            Studio.look("/surveys/" + key + "?lang=" + name)
                    .statusCode(200)
                    .body(allOf(
                            containsString("Italian: new"),
                            containsString("type=\"hidden\" name=\"lang\" value=\"it\"")));
        }
        Studio.look("/surveys/" + key + "?lang=Itallian")
                .statusCode(400)
                .body(allOf(containsString("id=\"other-flaw\""), containsString("value=\"Itallian\"")));
    }

    @Test
    void the_page_says_its_own_words_in_a_language_that_earshot_does_not_speak() {
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key + "?lang=de").body(not(containsString("Words of the page")));
        Studio.look("/surveys/" + key + "?lang=it")
                .body(allOf(containsString("Words of the page"), containsString("In English: Send")));
        Map<String, String> italian = new TreeMap<>(ITALIAN);
        italian.put("page-send", "x".repeat(201));
        Studio.send("/surveys/" + key, italian)
                .statusCode(400)
                .body(allOf(containsString("id=\"page-send-flaw\""), containsString("value=\"Perché?\"")));
        italian.put("page-send", "Invia <subito>");
        italian.put("page-scoreMissing", "Scelga un voto.");
        Studio.send("/surveys/" + key + "/publish", italian).statusCode(303);
        Studio.visitor(key, "it")
                .body(allOf(
                        containsString("<button>Invia &lt;subito&gt;</button>"),
                        containsString("<small lang=\"en\" dir=\"ltr\">(optional)</small>")));
        Studio.look("/surveys/" + key + "?lang=it")
                .body(allOf(containsString("Still English: “optional”"), not(containsString("“Send”"))));
        Studio.visitor(key, "de").body(not(containsString("dir=\"ltr\">(")));
        Studio.look("/surveys/" + key + "/preview?lang=it").body(containsString("Invia &lt;subito&gt;"));
        Studio.visitor(key, "en").body(containsString("<button>Send</button>"));
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(Map.of("lang", "it", "comment", ""))
                .post("/s/" + key)
                .then()
                .statusCode(400)
                .body(containsString("Scelga un voto."));
        manager()
                .post("/api/v1/surveys/" + key + "/duplicate")
                .then()
                .body("wording.it.page.send", equalTo("Invia <subito>"), "wording.en.page", nullValue());
    }

    @Test
    void what_is_published_without_a_language_that_was_opened_and_left_empty_says_so() {
        String key = Studio.draft("csat");
        String without = Studio.send("/surveys/" + key + "/publish", Map.of("lang", "pl"))
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(without).endsWith("?lang=pl&done=published_without");
        Studio.look("/surveys/" + key + "?lang=pl&done=published_without")
                .body(containsString("Published without the language below"));
        Studio.send("/surveys/" + key + "/publish", Map.of("lang", "pl"))
                .header("Location", endsWith("?lang=pl&done=unworded"));
    }

    @Test
    void words_that_another_survey_has_are_proposed_and_taken_once_they_are_saved() {
        String other = Studio.draft("nps");
        Map<String, String> wording = new TreeMap<>(ITALIAN);
        wording.put("lang", "rm");
        wording.put("page-send", "Trametter");
        Studio.send("/surveys/" + other, wording).statusCode(303);
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key + "?lang=rm")
                .body(allOf(containsString("value=\"Trametter\""), containsString("Proposed as in the survey")));
        wording.remove("page-send");
        Studio.send("/surveys/" + key, wording).statusCode(303);
        manager().get("/api/v1/surveys/" + key).then().body("wording.rm.page", nullValue());
        wording.put("page-send", "Trametter");
        Studio.send("/surveys/" + key, wording).statusCode(303);
        Studio.look("/surveys/" + key + "?lang=rm")
                .body(allOf(containsString("value=\"Trametter\""), not(containsString("Proposed as in"))));
    }
}

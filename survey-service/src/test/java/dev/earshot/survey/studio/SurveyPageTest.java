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

@QuarkusTest
class SurveyPageTest {
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
    void a_link_below_the_thanks_is_set_and_taken_away() {
        String key = Studio.draft("nps");
        Studio.send("/surveys/" + key, Map.of("lang", "en", "text", "Shop", "url", "shop.example"))
                .statusCode(400)
                .body(containsString("id=\"url-flaw\""), containsString("value=\"shop.example\""));
        Studio.send("/surveys/" + key, Map.of("lang", "en", "text", "Shop", "url", "https://shop.example/"))
                .statusCode(303);
        Studio.look("/surveys/" + key).body(containsString("value=\"https://shop.example/\""));
        Studio.send("/surveys/" + key, Map.of("lang", "en")).statusCode(303);
        Studio.look("/surveys/" + key).body(not(containsString("value=\"https://shop.example/\"")));
    }

    @Test
    void a_survey_that_was_published_leads_to_its_answers() {
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key).body(not(containsString("/responses?survey=")));
        Studio.send("/surveys/" + key + "/publish", Map.of()).statusCode(303);
        Studio.look("/surveys/" + key).body(containsString("href=\"/responses?survey=" + key + "\""));
    }

    @Test
    void a_survey_is_duplicated_with_one_press() {
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key).body(containsString("/surveys/" + key + "/duplicate"));
        Studio.send("/surveys/" + key + "/duplicate", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/surveys/" + key + "-copy?lang=en"));
        Studio.look("/surveys/" + key + "-copy").statusCode(200).body(containsString("Made by hand (copy"));
    }

    @Test
    void a_draft_is_deleted_after_a_question_and_a_published_survey_is_not() {
        String key = Studio.draft("csat");
        page(key).body(containsString("href=\"/surveys/" + key + "/delete\""));
        Studio.look("/surveys/" + key + "/delete").statusCode(200).body(containsString("Delete the draft"));
        page(key);
        Studio.send("/surveys/" + key + "/delete", Map.of())
                .statusCode(303)
                .header("Location", endsWith("/surveys?done=deleted"));
        Studio.look("/surveys?done=deleted").body(containsString("The draft is deleted."));
        Studio.look("/surveys/" + key).statusCode(404);
        String seen = Studio.draft("csat");
        Studio.send("/surveys/" + seen + "/publish", Map.of()).statusCode(303);
        page(seen).body(not(containsString("/delete\"")));
        Studio.send("/surveys/" + seen + "/delete", Map.of())
                .statusCode(409)
                .body(containsString("role=\"alert\""), not(containsString("Delete the draft")));
        page(seen);
    }

    @Test
    void websites_that_may_show_it_are_lines_of_the_settings() {
        String key = Studio.draft("csat");
        Map<String, String> settings = Map.of("name", "Shop", "defaultLanguage", "en", "redact", "on");
        Studio.send("/surveys/" + key, with(settings, "https://shop.example\r\n\r\nhttps://blog.example "))
                .statusCode(303);
        Studio.look("/surveys/" + key).body(containsString("https://shop.example\nhttps://blog.example</textarea>"));
        Studio.send("/surveys/" + key, with(settings, "https://shop.example/cart"))
                .statusCode(400)
                .body(containsString("id=\"embedOrigins-flaw\""), containsString("Use https://shop.example:"));
        Studio.send("/surveys/" + key, with(settings, "https://shop.example/\nhttps://blog.example"))
                .statusCode(303);
        Studio.send("/surveys/" + key, settings).statusCode(303);
        Studio.look("/surveys/" + key).body(containsString("https://blog.example</textarea>"));
        Studio.send("/surveys/" + key, with(settings, " ")).statusCode(303);
        Studio.look("/surveys/" + key).body(not(containsString("blog.example")));
    }

    private static Map<String, String> with(Map<String, String> settings, String websites) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("embedOrigins", websites);
        return all;
    }

    @Test
    void how_long_answers_are_kept_is_a_setting_too() {
        String key = Studio.draft("csat");
        Map<String, String> settings = Map.of("name", "Shop", "defaultLanguage", "en", "retentionDays", "365");
        Studio.send("/surveys/" + key, settings).statusCode(303);
        manager().get("/api/v1/surveys/" + key).then().body("retentionDays", equalTo(365));
        for (String wrong : new String[] {"0", "36501", "a year"}) {
            Studio.send("/surveys/" + key, Map.of("name", "Shop", "retentionDays", wrong))
                    .statusCode(400)
                    .body(containsString("id=\"retentionDays-flaw\""));
        }
        Studio.send("/surveys/" + key, Map.of("name", "Shop")).statusCode(303);
        Studio.look("/surveys/" + key).body(containsString("value=\"365\""));
        Studio.send("/surveys/" + key, Map.of("name", "Shop", "retentionDays", ""))
                .statusCode(303);
        manager().get("/api/v1/surveys/" + key).then().body("retentionDays", nullValue());
    }

    @Test
    void a_draft_is_published_closed_and_reopened_with_buttons() {
        String key = Studio.draft("csat");
        page(key).body(containsString("Publish and open"), not(containsString("/close\"")));

        Studio.send("/surveys/" + key + "/publish", Map.of()).statusCode(303);
        page(key).body(containsString("People see exactly what the draft says"), not(containsString("Publish the")));
        Studio.visitor(key, "en").statusCode(200);

        Studio.send("/surveys/" + key + "/close", Map.of()).statusCode(303);
        page(key).body(containsString("The survey takes no answers."));
        Studio.visitor(key, "en").statusCode(410);

        Studio.send("/surveys/" + key + "/reopen", Map.of()).statusCode(303);
        Studio.visitor(key, "en").statusCode(200);
    }

    @Test
    void a_wording_is_changed_in_one_language_and_shown_after_the_publication() {
        String key = Studio.draft("csat");
        Studio.send("/surveys/" + key + "/publish", Map.of());
        Studio.send(
                        "/surveys/" + key,
                        Map.of(
                                "lang",
                                "en",
                                "question",
                                "How was the <unboxing>?",
                                "lowLabel",
                                "",
                                "highLabel",
                                "",
                                "followUp",
                                "",
                                "thanks",
                                ""))
                .statusCode(303)
                .header("Location", endsWith("/surveys/" + key + "?lang=en&done=saved"));
        Studio.look("/surveys/" + key + "?lang=en&done=saved").body(containsString("role=\"status\">Saved.<"));
        page(key).body(not(containsString("Saved.")));
        page(key)
                .body(allOf(
                        containsString("How was the &lt;unboxing&gt;?"),
                        containsString("value=\"Very satisfied\""),
                        containsString("The draft differs from what people see")));
        Studio.visitor(key, "en").body(containsString("How satisfied are you with your experience?"));
        Studio.look("/surveys/" + key + "/preview?lang=en").body(containsString("How was the &lt;unboxing&gt;?"));

        Studio.send("/surveys/" + key + "/publish", Map.of()).statusCode(303);
        Studio.visitor(key, "en").body(containsString("How was the &lt;unboxing&gt;?"));
        Studio.visitor(key, "fr").body(not(containsString("unboxing")));
    }

    @Test
    void questions_by_score_are_filled_in_with_one_press_and_nothing_typed_is_lost() {
        String key = Studio.draft("ces");
        page(key).body(containsString("After a score from 1 to 3"), containsString("After a score of 4"));
        Studio.send("/surveys/" + key + "/follow-ups", Map.of("lang", "en", "question", "Was it easy?", "low", "Why?"))
                .statusCode(303)
                .header("Location", endsWith("?lang=en&done=saved"));
        page(key)
                .body(allOf(
                        containsString("value=\"Was it easy?\""),
                        containsString("name=\"low\" dir=\"auto\" value=\"Why?\""),
                        containsString("value=\"What would have made it easier?\"")));
        Studio.look("/surveys/" + key + "/preview?lang=de")
                .body(containsString("<span class=\"if low\">Was hat es schwer gemacht?</span>"));
        Studio.send("/surveys/" + key, Map.of("lang", "en", "low", "x".repeat(501)))
                .statusCode(400)
                .body(containsString("id=\"low-flaw\""), containsString("<details class=\"by-score\" open>"));
        Studio.send("/surveys/" + key, Map.of("lang", "en")).statusCode(303);
        Studio.look("/surveys/" + key + "/preview?lang=en").body(not(containsString("class=\"if")));
    }

    @Test
    void a_language_is_added_made_the_default_and_another_removed() {
        String key = Studio.draft("csat");
        Studio.look("/surveys/" + key + "?lang=it").body(containsString("Italian: new"));
        Studio.send("/surveys/" + key, ITALIAN).statusCode(303);
        Studio.send("/surveys/" + key, Map.of("name", "Pacchi", "defaultLanguage", "it"))
                .statusCode(303);
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
                        containsString("<small>(optional)</small>")));
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

    @Test
    void the_enter_key_saves_and_does_nothing_else() {
        String page = page(Studio.draft("csat")).extract().asString();
        String form = page.substring(page.indexOf("data-saves"));
        assertThat(form.substring(form.indexOf("<button"))).startsWith("<button class=\"hidden-text\"");
    }

    @Test
    void what_is_typed_is_saved_and_published_with_one_press() {
        String key = Studio.draft("csat");
        page(key).body(allOf(containsString("/publish"), containsString("what stands below")));
        Studio.send("/surveys/" + key + "/publish", Map.of("lang", "en", "question", "How was the trip?"))
                .statusCode(303)
                .header("Location", endsWith("?lang=en&done=published"));
        Studio.visitor(key, "en").body(containsString("How was the trip?"));
        Studio.send("/surveys/" + key + "/publish", Map.of("lang", "en", "text", "Shop"))
                .statusCode(400)
                .body(containsString("id=\"url-flaw\""));
        Studio.send("/surveys/" + key + "/close", Map.of()).statusCode(303);
        page(key).body(allOf(containsString("can be reopened"), not(containsString("/publish"))));
        Studio.send("/surveys/" + key + "/publish", Map.of("lang", "en", "question", "Too late?"))
                .statusCode(409)
                .body(containsString("value=\"Too late?\""));
        page(key).body(not(containsString("Too late?")));
    }

    @Test
    void another_language_is_opened_without_losing_what_is_typed() {
        String key = Studio.draft("csat");
        Map<String, String> form = Studio.form("/surveys/" + key);
        form.put("go", "fr");
        Studio.send("/surveys/" + key, form).statusCode(303).header("Location", endsWith("?lang=fr"));
        form.put("question", "How was the \"trip\"?");
        Studio.send("/surveys/" + key, form).statusCode(303).header("Location", endsWith("?lang=fr&done=saved"));
        page(key).body(containsString("value=\"How was the &quot;trip&quot;?\""));
    }

    @Test
    void a_language_that_is_half_typed_waits_for_the_rest_and_one_that_is_not_begun_is_left_alone() {
        String key = Studio.draft("csat");
        Map<String, String> form = Studio.form("/surveys/" + key);
        form.put("other", "italiano");
        Studio.send("/surveys/" + key, form).statusCode(303).header("Location", endsWith("?lang=italiano"));
        Map<String, String> italian = Studio.form("/surveys/" + key + "?lang=it");
        italian.put("go", "fr");
        Studio.send("/surveys/" + key, italian).statusCode(303).header("Location", endsWith("?lang=fr"));
        italian.put("question", "Quanto è soddisfatto?");
        Studio.send("/surveys/" + key, italian)
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"thanks-flaw\""),
                        containsString("value=\"Quanto è soddisfatto?\""),
                        containsString("Drop what is not saved")));
        italian.remove("go");
        italian.put("question", "");
        Studio.send("/surveys/" + key, italian).statusCode(400).body(containsString("id=\"question-flaw\""));
    }

    @Test
    void wording_and_settings_are_saved_with_one_press() {
        String key = Studio.draft("ces");
        Map<String, String> form = Studio.form("/surveys/" + key + "?lang=en");
        form.put("thanks", "Thank you so much.");
        form.put("name", "Ease");
        form.put("company", "Acme");
        Studio.send("/surveys/" + key, form).statusCode(303).header("Location", endsWith("?lang=en&done=saved"));
        page(key)
                .body(allOf(
                        containsString("value=\"Thank you so much.\""),
                        containsString("value=\"Ease\""),
                        containsString("value=\"Acme made it easy")));
        form.put("retentionDays", "a year");
        form.put("lowLabel", "Not at all easy");
        Studio.send("/surveys/" + key, form)
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"retentionDays-flaw\""),
                        containsString("value=\"Not at all easy\""),
                        containsString("data-saves=\"not yet\"")));
        page(key).body(allOf(not(containsString("Not at all easy")), containsString("data-saves=\"all\"")));
    }

    @Test
    void that_something_is_not_saved_can_be_told_whatever_the_state() {
        String key = Studio.draft("csat");
        for (String deed : List.of("publish", "close", "reopen")) {
            page(key).body(containsString("data-unsaved hidden"));
            Studio.send("/surveys/" + key + "/" + deed, Map.of()).statusCode(303);
        }
    }

    @Test
    void two_tabs_put_back_nothing_that_the_other_one_saved() {
        String key = Studio.draft("csat");
        Map<String, String> first = Studio.form("/surveys/" + key);
        Map<String, String> second = Studio.form("/surveys/" + key);
        first.put("thanks", "Thanks from the first.");
        first.put("retentionDays", "90");
        second.put("question", "Asked by the second?");
        Studio.send("/surveys/" + key, first).statusCode(303);
        Studio.send("/surveys/" + key, second).statusCode(303);
        page(key)
                .body(allOf(
                        containsString("value=\"Thanks from the first.\""),
                        containsString("value=\"Asked by the second?\""),
                        containsString("name=\"retentionDays\" dir=\"auto\" value=\"90\"")));
    }

    @Test
    void what_two_tabs_say_otherwise_in_one_field_is_told_and_decided_by_a_person() {
        String key = Studio.draft("csat");
        Map<String, String> first = Studio.form("/surveys/" + key);
        Map<String, String> second = Studio.form("/surveys/" + key);
        first.put("thanks", "Thanks from the first.");
        second.put("thanks", "Thanks from the second.");
        second.put("name", "Named by the second");
        Studio.send("/surveys/" + key, first).statusCode(303);
        Studio.send("/surveys/" + key, second)
                .statusCode(409)
                .body(allOf(
                        containsString("id=\"thanks-flaw\""),
                        containsString("Meanwhile this was saved here: “Thanks from the first.”"),
                        containsString("value=\"Thanks from the second.\""),
                        containsString("name=\"was-thanks\" value=\"Thanks from the first.\""),
                        containsString("value=\"Named by the second\"")));
        page(key).body(allOf(containsString("Thanks from the first."), containsString("Made by hand")));
        second.put("was-thanks", "Thanks from the first.");
        Studio.send("/surveys/" + key, second).statusCode(303);
        page(key).body(allOf(containsString("Thanks from the second."), containsString("Named by the second")));
    }

    @Test
    void what_people_see_already_is_not_published_again() {
        String key = Studio.draft("csat");
        Map<String, String> form = Studio.form("/surveys/" + key);
        Studio.send("/surveys/" + key + "/publish", form)
                .statusCode(303)
                .header("Location", endsWith("?lang=en&done=published"));
        Studio.send("/surveys/" + key + "/publish", form)
                .statusCode(303)
                .header("Location", endsWith("?lang=en&done=unchanged"));
        Studio.look("/surveys/" + key + "?done=unchanged").body(containsString("Nothing has changed"));
        manager().post("/api/v1/surveys/" + key + "/publish").then().body("publishedVersion", equalTo(1));
    }

    @Test
    void what_was_typed_into_the_settings_stays_when_one_of_them_is_refused() {
        String key = Studio.draft("ces");
        Studio.send(
                        "/surveys/" + key,
                        Map.of(
                                "name",
                                "Anew",
                                "defaultLanguage",
                                "fr",
                                "company",
                                "Acme & Co",
                                "embedOrigins",
                                "https://shop.example/cart\nhttps://blog.example",
                                "proofOfWork",
                                "on",
                                "retentionDays",
                                "a year"))
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"retentionDays-flaw\""),
                        containsString("value=\"Anew\""),
                        containsString("<option value=\"fr\" selected>"),
                        containsString("value=\"Acme &amp; Co\""),
                        containsString("https://shop.example/cart\nhttps://blog.example</textarea>"),
                        containsString("name=\"proofOfWork\" value=\"on\" checked"),
                        not(containsString("name=\"redact\" value=\"on\" checked")),
                        containsString("value=\"a year\"")));
        manager().get("/api/v1/surveys/" + key).then().body("name", equalTo("Made by hand"));
    }

    @Test
    void the_default_language_stays() {
        String key = Studio.draft("csat");
        Studio.send("/surveys/" + key + "/silence", Map.of("lang", "en"))
                .statusCode(409)
                .body(containsString("Make another language the default one first."));
    }

    @Test
    void a_survey_keeps_its_name_when_none_is_given() {
        String key = Studio.draft("csat");
        Studio.send("/surveys/" + key, Map.of("name", " ", "defaultLanguage", "fr"))
                .statusCode(400)
                .body(containsString("id=\"name-flaw\""));
        manager()
                .get("/api/v1/surveys/" + key)
                .then()
                .body("name", equalTo("Made by hand"), "defaultLanguage", equalTo("en"));
    }

    @Test
    void all_that_is_missing_in_a_new_language_is_told_at_its_field_and_nothing_typed_is_lost() {
        String key = Studio.draft("csat");
        Studio.send("/surveys/" + key, Map.of("lang", "it", "question", "Quanto è soddisfatto?"))
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"lowLabel-flaw\""),
                        containsString("id=\"highLabel-flaw\""),
                        containsString("id=\"followUp-flaw\""),
                        containsString("id=\"thanks-flaw\""),
                        not(containsString("id=\"question-flaw\"")),
                        containsString("There is no ready-made text in this language."),
                        containsString("value=\"Quanto è soddisfatto?\"")));
    }

    @Test
    void the_preview_may_be_framed_by_the_studio_and_stores_nothing() {
        String key = Studio.draft("nps");
        Studio.look("/surveys/" + key + "/preview?lang=fr")
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .body(containsString("<html lang=\"fr\""), not(containsString("name=\"form\"")));
        Studio.send("/surveys/" + key + "/preview", Map.of("score", "3")).statusCode(404);
        page(key).header("Content-Security-Policy", containsString("frame-src 'self'"));
    }

    @Test
    void what_does_not_exist_or_makes_no_sense_is_refused() {
        Studio.look("/surveys/no-such-survey").statusCode(404).body(not(containsString("/api/")));
        String key = Studio.draft("nps");
        Studio.look("/surveys/" + key + "?lang=%3Cscript%3E").statusCode(400);
        Studio.send("/surveys/" + key + "/reopen", Map.of())
                .statusCode(409)
                .body(containsString("The survey is draft."));
        Studio.send("/surveys/" + key, Map.of("question", "In which language?")).statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse page(String key) {
        return Studio.look("/surveys/" + key).statusCode(200);
    }
}

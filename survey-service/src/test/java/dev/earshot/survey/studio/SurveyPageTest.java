package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.studio.Studio.page;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveyPageTest {
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
                .header("Location", endsWith("/surveys/" + key + "-copy?lang=en&done=duplicated"));
        Studio.look("/surveys/" + key + "-copy?done=duplicated")
                .body(containsString("role=\"status\">This is the copy"));
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
}

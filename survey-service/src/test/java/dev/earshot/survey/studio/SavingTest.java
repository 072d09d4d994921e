package dev.earshot.survey.studio;

import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.studio.Studio.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed on a survey's page is saved as a whole, and lost in no way. */
@QuarkusTest
class SavingTest {
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
    void all_that_is_wrong_with_wording_and_settings_is_told_at_once_and_nothing_is_saved() {
        String key = Studio.draft("csat");
        Map<String, String> form = Studio.form("/surveys/" + key);
        form.putAll(Map.of(
                "text", "Shop",
                "name", " ",
                "question", "How was the trip?",
                "embedOrigins", "no origin",
                "retentionDays", "soon"));
        Studio.send("/surveys/" + key, form)
                .statusCode(400)
                .body(allOf(
                        containsString("id=\"url-flaw\""),
                        containsString("id=\"name-flaw\""),
                        containsString("id=\"embedOrigins-flaw\""),
                        containsString("id=\"retentionDays-flaw\""),
                        containsString("value=\"soon\""),
                        containsString("value=\"How was the trip?\"")));
        page(key).body(not(containsString("How was the trip?")));
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
}

package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people may go once they have answered. */
@QuarkusTest
class ThanksLinkTest {
    private static final Map<String, String> SHOP =
            Map.of("text", "Back to <the> shop", "url", "https://shop.example/a?b=1&c=2");
    private static final String SHOWN =
            "<a href=\"https://shop.example/a?b=1&amp;c=2\" rel=\"noreferrer\">Back to &lt;the&gt; shop</a>";

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "8", "10"})
    void everybody_sees_it_whatever_the_score(String score) {
        answered("/s/" + survey(SHOP), score).body(containsString(SHOWN));
    }

    @Test
    void another_page_than_that_of_thanks_has_none() {
        String survey = survey(SHOP);
        given().get("/s/" + survey).then().body(not(containsString("shop.example")));
        manager().post("/api/v1/surveys/" + survey + "/close");
        given().get("/s/" + survey).then().statusCode(410).body(not(containsString("shop.example")));
    }

    @Test
    void each_language_has_its_own_or_none() {
        answered("/s/" + survey(SHOP) + "?lang=de", "9").body(not(containsString("rel=\"noreferrer\"")));
    }

    @Test
    void a_frame_opens_it_beside_the_website() {
        answered("/embed/" + survey(SHOP), "9").body(containsString("rel=\"noreferrer\" target=\"_blank\">Back to"));
        given().get("/embed.js").then().body(containsString("allow-popups allow-popups-to-escape-sandbox"));
    }

    @Test
    void a_host_in_any_script_is_taken_as_the_net_knows_it() {
        String survey = survey(Map.of("text", "Laden", "url", "https://müller.example/danke?x=1"));
        manager()
                .get("/api/v1/surveys/" + survey)
                .then()
                .body("wording.en.thanksLink.url", equalTo("https://xn--mller-kva.example/danke?x=1"));
    }

    @Test
    void a_chatbot_is_told_and_a_copy_has_it() {
        String survey = survey(SHOP);
        JsonPath bot = JsonPath.from(manager()
                .get("/api/v1/surveys/" + survey + "/snippets?lang=en")
                .<String>path("items.find { it.key == 'bot' }.content"));
        assertThat(bot.<Map<String, String>>get("thanksLink")).isEqualTo(SHOP);
        manager().post("/api/v1/surveys/" + survey + "/duplicate").then().body("wording.en.thanksLink", equalTo(SHOP));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shop | javascript:alert(1) | url",
                "Shop | //shop.example | url",
                "Shop | shop.example | url",
                "Shop | https:///nowhere | url",
                "Shop | https://me:secret@shop.example/ | url",
                "Shop | https://shop.example/a b | url",
                "Shop | https://shop.example:99999/ | url",
                "Shop | mailto:a@shop.example | url",
                "Shop | '' | url",
                "'' | https://shop.example/ | text",
            })
    void what_is_no_link_is_refused_with_its_member(String text, String url, String member) {
        manager()
                .body(creation(fresh("linked"), Map.of("text", text, "url", url)))
                .post("/api/v1/surveys")
                .then()
                .statusCode(400)
                .body("field", equalTo("wording.en.thanksLink." + member), "remedy", notNullValue());
    }

    private static ValidatableResponse answered(String link, String score) {
        return submit(link, with(hidden(given().get(link).asString()), "score", score))
                .then()
                .statusCode(200);
    }

    private static String survey(Map<String, String> link) {
        String key = fresh("linked");
        manager().body(creation(key, link)).post("/api/v1/surveys").then().statusCode(201);
        return key;
    }

    private static Map<String, Object> creation(String key, Map<String, String> link) {
        return Map.of(
                "key",
                key,
                "name",
                key,
                "metric",
                "nps",
                "touchpoint",
                "delivery",
                "publish",
                true,
                "wording",
                Map.of("en", Map.of("thanksLink", link), "de", Map.of()));
    }
}

package dev.earshot.survey.sharing;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SnippetsTest {
    private static final Pattern ANSWERS = Pattern.compile("data-label=\"Answers\">([^<]*)<");
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

    /** As long as a question may be, and full of what has a meaning in some format. */
    private static final String AWKWARD =
            "<b>&amp; \"quoted\" *bold* _it_ {brace} </script> ".repeat(12).substring(0, 500);

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource({"nps, 0, 10", "csat, 1, 5", "ces, 1, 7"})
    void an_email_has_a_link_for_every_score_that_chooses_it_and_stores_nothing(
            String metric, int lowest, int highest) {
        String survey = published(metric, "delivery");
        List<String> links = links(snippet(survey, "email-html", "en"));
        assertThat(links).hasSize(highest - lowest + 1);
        for (int score = lowest; score <= highest; score++) {
            URI link = URI.create(links.get(score - lowest));
            given().get(link.getPath() + "?" + link.getQuery())
                    .then()
                    .statusCode(200)
                    .body(containsString("value=\"" + score + "\" required checked"));
        }
        assertThat(answers(survey)).isEqualTo("0");
    }

    @Test
    void every_snippet_speaks_the_language_that_is_asked_for() {
        String survey = published("csat", "delivery");
        JsonPath french = snippets(survey, "fr");
        assertThat(french.getList("items.content", String.class))
                .allMatch(content -> content.contains("lang=fr")
                        || content.contains("Très satisfait")
                        || content.contains("data-language=\"fr\"")
                        || content.startsWith("<svg")
                        || content.startsWith("data:image/png"));
        assertThat(snippet(survey, "email-html", "fr")).contains("Très satisfait");
    }

    @Test
    void a_language_from_right_to_left_runs_so_in_the_email_and_the_card() throws IOException {
        String survey = worded("ar", "كيف كانت الخدمة؟");
        assertThat(snippet(survey, "email-html", "ar")).contains("lang=\"ar\" dir=\"rtl\"", "align=\"right\"");
        assertThat(json(survey, "teams", "ar").at("/attachments/0/content").toString())
                .contains("\"rtl\":true", "\"version\":\"1.5\"");
        assertThat(snippet(survey, "email-html", "ar")).contains("L، 10 = H").doesNotContain("L, 10");
    }

    @Test
    void teams_is_given_no_markdown_by_accident() throws IOException {
        String survey = worded("en", "1. How *good* was [our](https://example.org) _shop_?");
        assertThat(json(survey, "teams", "en")
                        .at("/attachments/0/content/body/0/text")
                        .asText())
                .isEqualTo("1\\. How \\*good\\* was \\[our\\](https://example.org) \\_shop\\_?");
    }

    @Test
    void an_email_is_text_in_tables_and_nothing_from_elsewhere() {
        String email = snippet(worded("en", AWKWARD), "email-html", "en");
        assertThat(email)
                .contains("&lt;b&gt;&amp;amp; &quot;quoted&quot;", "role=\"presentation\"", "bgcolor=\"#0f766e\"")
                .doesNotContain("<b>", "<img", "<script", "</script", "<style", "src=");
        assertThat(email.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
    }

    @Test
    void plain_text_names_every_score_with_its_link() {
        String survey = published("nps", "delivery");
        assertThat(snippet(survey, "email-text", "en").lines())
                .contains("0: Not at all likely", "5", "10: Extremely likely")
                .filteredOn(line -> line.contains("/s/" + survey + "?s="))
                .hasSize(11);
    }

    @Test
    void slack_takes_the_message() throws IOException {
        JsonNode message = json(worded("en", AWKWARD), "slack", "en");
        JsonNode blocks = message.get("blocks");
        assertThat(blocks.findValuesAsText("type")).contains("section", "actions", "context");
        assertThat(blocks.at("/0/text/type").asText()).isEqualTo("plain_text");
        assertThat(blocks.at("/0/text/text").asText())
                .hasSizeLessThanOrEqualTo(3_000)
                .isEqualTo(AWKWARD.strip());
        assertThat(blocks.at("/1/elements"))
                .hasSize(11)
                .hasSizeLessThanOrEqualTo(25)
                .allSatisfy(button -> {
                    assertThat(button.at("/text/text").asText()).hasSizeLessThanOrEqualTo(75);
                    assertThat(button.get("accessibility_label").asText()).hasSizeLessThanOrEqualTo(75);
                    assertThat(button.get("url").asText()).startsWith("http").hasSizeLessThanOrEqualTo(3_000);
                });
        assertThat(blocks.at("/1/elements").findValuesAsText("action_id")).doesNotHaveDuplicates();
    }

    @Test
    void teams_takes_the_card() throws IOException {
        String survey = worded("en", AWKWARD);
        assertThat(snippet(survey, "teams", "en").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(28_000);
        JsonNode card = json(survey, "teams", "en").at("/attachments/0/content");
        assertThat(card.get("type").asText()).isEqualTo("AdaptiveCard");
        List<JsonNode> actions = card.findValues("selectAction");
        assertThat(actions).hasSize(11).allSatisfy(action -> {
            assertThat(action.get("type").asText()).isEqualTo("Action.OpenUrl");
            assertThat(action.get("url").asText()).contains("/s/" + survey + "?s=");
        });
        assertThat(card.get("body"))
                .filteredOn(item -> item.has("columns"))
                .allSatisfy(row -> assertThat(row.get("columns")).hasSizeLessThanOrEqualTo(7));
    }

    @Test
    void google_chat_takes_the_card() throws IOException {
        String survey = worded("en", AWKWARD);
        assertThat(snippet(survey, "google-chat", "en").getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(32_000);
        JsonNode widgets = json(survey, "google-chat", "en").at("/cardsV2/0/card/sections/0/widgets");
        assertThat(widgets.at("/0/textParagraph/text").asText()).startsWith("&lt;b&gt;&amp;amp;");
        assertThat(widgets.at("/1/buttonList/buttons").findValuesAsText("url"))
                .hasSize(11)
                .allMatch(url -> url.contains("/s/" + survey + "?s="));
    }

    /** developers.facebook.com, Cloud API, interactive list messages. */
    @ParameterizedTest
    @CsvSource({"csat, 5, en", "ces, 7, ar"})
    void whatsapp_takes_a_scale_that_fits_as_a_list(String metric, int rows, String language) throws IOException {
        String survey = published(metric, "delivery");
        JsonNode list = json(survey, "whatsapp", language).get("interactive");
        assertThat(list.get("type").asText()).isEqualTo("list");
        assertThat(list.at("/body/text").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1_024);
        assertThat(list.at("/action/button").asText()).isNotBlank().hasSizeLessThanOrEqualTo(20);
        assertThat(list.at("/action/sections")).hasSize(1);
        JsonNode choices = list.at("/action/sections/0/rows");
        assertThat(choices).hasSize(rows).hasSizeLessThanOrEqualTo(10).allSatisfy(row -> {
            assertThat(row.get("id").asText()).contains(survey).hasSizeLessThanOrEqualTo(200);
            assertThat(row.get("title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(24);
        });
        assertThat(choices.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(choices.findValuesAsText("description")).hasSize(2).allMatch(label -> label.length() <= 72);
    }

    @Test
    void whatsapp_takes_eleven_scores_as_a_button_and_the_snippet_says_why() throws IOException {
        String survey = worded("en", AWKWARD);
        JsonNode button = json(survey, "whatsapp", "en").get("interactive");
        assertThat(button.get("type").asText()).isEqualTo("cta_url");
        assertThat(button.at("/body/text").asText()).contains(AWKWARD.strip()).hasSizeLessThanOrEqualTo(1_024);
        assertThat(button.at("/action/parameters/display_text").asText()).hasSizeLessThanOrEqualTo(20);
        assertThat(button.at("/action/parameters/url").asText()).contains("/s/" + survey + "?lang=en");
        assertThat(snippets(survey, "en").getString("items.find { it.key == 'whatsapp' }.hint"))
                .contains("10 rows", "11 scores");
    }

    @Test
    void a_chatbot_can_do_exactly_what_its_snippet_says() throws IOException {
        String survey = published("nps", "delivery");
        JsonNode bot = json(survey, "bot", "fr");
        assertThat(bot.get("question").asText()).startsWith("Quelle est la probabilité");
        assertThat(bot.get("scale")).hasSize(11);
        assertThat(bot.at("/scale/0/label").asText()).isEqualTo("Pas du tout probable");
        JsonNode answer = bot.get("answer");
        intake().header("Idempotency-Key", fresh("talk"))
                .body(answer.get("body").toString())
                .request(
                        answer.get("method").asText(),
                        URI.create(answer.get("url").asText()).getPath())
                .then()
                .statusCode(201);
        assertThat(answers(survey)).isEqualTo("1");
    }

    @Test
    void a_png_has_a_size_that_makes_sense() {
        String survey = published("csat", "delivery");
        String address = "/surveys/" + survey + "/share/qr.png";
        Staff.request()
                .get(address + "?size=200&lang=fr")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", containsString(survey + "-200.png"));
        for (String size : List.of("199", "2001", "0", "-600", "99999", "600px", "6e2")) {
            Staff.request()
                    .get(address + "?size=" + size)
                    .then()
                    .statusCode(400)
                    .body(containsString("200 to 2000"));
        }
    }

    @Test
    void snippets_are_of_what_is_published() {
        String survey = published("csat", "delivery");
        manager()
                .body(Map.of("wording", Map.of("en", Map.of("question", "Draft only?"))))
                .patch("/api/v1/surveys/" + survey)
                .then()
                .statusCode(200);
        assertThat(snippet(survey, "chat-text", "en")).doesNotContain("Draft only?");
        manager().post("/api/v1/surveys/" + survey + "/publish");
        assertThat(snippet(survey, "chat-text", "en")).contains("Draft only?");
        manager()
                .get("/api/v1/surveys/" + survey + "/snippets?lang=fr")
                .then()
                .statusCode(400)
                .body("field", equalTo("lang"), "remedy", containsString("en"));
    }

    @Test
    void what_cannot_be_shared_says_why() {
        manager().get("/api/v1/surveys/no-such-survey/snippets").then().statusCode(404);
        String draft = fresh("draft");
        manager()
                .body(Map.of("key", draft, "name", draft, "metric", "nps", "touchpoint", "delivery"))
                .post("/api/v1/surveys");
        manager()
                .get("/api/v1/surveys/" + draft + "/snippets")
                .then()
                .statusCode(409)
                .body("remedy", containsString("Publish it"));
        String back = Staff.request()
                .redirects()
                .follow(false)
                .get("/surveys/" + draft + "/share")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Staff.request().get(back).then().statusCode(200).body(containsString("Publish it first"));
        for (String page : List.of("/share", "/share/identity", "/share/email")) {
            Staff.request()
                    .accept("text/html")
                    .get("/surveys/no-such-survey" + page)
                    .then()
                    .statusCode(404)
                    .body(containsString("from the list under Surveys"), not(containsString("/api/")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Slack, a button for every score from 0 to 10",
        "Microsoft Teams, a button for every score from 0 to 10",
        "Google Chat, a button for every score from 0 to 10",
        "WhatsApp, one button"
    })
    void a_message_is_seen_as_the_chat_shows_it(String chat, String buttons) {
        Staff.request()
                .get("/surveys/" + published("nps", "delivery") + "/share")
                .then()
                .body(containsString("class=\"bubble\" role=\"img\" aria-label=\"The message as " + chat
                        + " shows it, with " + buttons + "\""));
    }

    @Test
    void staff_see_them_all_with_the_email_as_it_looks() {
        String survey = published("nps", "delivery");
        Staff.request()
                .get("/surveys/" + survey + "/share")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .body(containsString("/surveys/" + survey + "/share/email?lang=en"))
                .body(containsString("<svg xmlns="), containsString("id=\"google-chat\""))
                .body(containsString("/share/qr.png?lang=en"), containsString("/share/qr.png?size=2000&amp;lang=en"))
                .body(containsString("<details id=\"qr-png\">"));
        Staff.request()
                .get("/surveys/" + survey + "/share/qr.svg")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Disposition", containsString(survey + ".svg"));
        Staff.request()
                .get("/surveys/" + survey + "/share/email?lang=en")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", not(containsString("script-src")));
    }

    private String worded(String language, String question) {
        String survey = fresh("worded");
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
                        "publish",
                        true,
                        "wording",
                        Map.of(
                                language,
                                Map.of(
                                        "question",
                                        question,
                                        "lowLabel",
                                        "L".repeat(60),
                                        "highLabel",
                                        "H".repeat(60),
                                        "followUp",
                                        "?",
                                        "thanks",
                                        "!"))))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        return survey;
    }

    private static JsonPath snippets(String survey, String language) {
        return manager()
                .get("/api/v1/surveys/" + survey + "/snippets?lang=" + language)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String snippet(String survey, String key, String language) {
        return snippets(survey, language).getString("items.find { it.key == '" + key + "' }.content");
    }

    private JsonNode json(String survey, String key, String language) throws IOException {
        return json.readTree(snippet(survey, key, language));
    }

    private static List<String> links(String html) {
        List<String> links = new ArrayList<>();
        Matcher matcher = LINK.matcher(html);
        while (matcher.find()) {
            links.add(matcher.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    private static String answers(String survey) {
        String page = Staff.request().get("/surveys").asString();
        String row = page.substring(page.indexOf("/surveys/" + survey + "\""));
        Matcher count = ANSWERS.matcher(row);
        assertThat(count.find()).isTrue();
        return count.group(1);
    }
}

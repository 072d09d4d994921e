package dev.earshot.sentiment.trying;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
import dev.earshot.sentiment.analysis.Hearing;
import dev.earshot.sentiment.analysis.UnloadedHearing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with the real models behind it. */
@QuarkusTest
@QuarkusTestResource(RealEngines.class)
class TryPageTest {
    private static final String PAGE = "/sentiment/try";

    @Inject
    Hearing hearing;

    @BeforeEach
    void wait_for_the_models() {
        await().atMost(Duration.ofSeconds(90)).until(hearing::isReady);
    }

    @Test
    void the_form_stands_there_with_three_examples() {
        String page = Staff.request().get(PAGE).then().statusCode(200).extract().asString();
        assertThat(page).contains("<textarea id=\"text\"", "name=\"question\"", "name=\"metric\"", "name=\"score\"");
        assertThat(page.split("href=\"/sentiment/try\\?text=", -1)).hasSize(4);
        assertThat(page).doesNotContain("The whole comment");
    }

    @Test
    void a_text_is_heard_and_explained() {
        String page = hear(Map.of("text", "The agent was rude. But thank you for the fast delivery!"));
        assertThat(page)
                .contains("The whole comment", "yes: praise and blame", "<dd>English</dd>", "bge-small", "head-en")
                .containsPattern("<abbr class=\"why\" title=\"sounds −[0-9.]+\">rude</abbr>")
                .containsPattern("<bdi>rude agent</bdi> <span class=\"faint\">negative</span>");
    }

    @Test
    void words_that_tell_of_effort_and_intents_are_marked() {
        String page =
                hear(Map.of("text", "I had to call three times. Thank you for nothing, I am cancelling my account."));
        assertThat(page)
                .containsPattern("<span class=\"tells\" title=\"[a-z ,]*effort")
                .containsPattern("<span class=\"tells\" title=\"[a-z ,]*churn risk")
                .contains("<li>effort <span class=\"faint\">", "<li>churn risk <span class=\"faint\">");
    }

    @Test
    void a_score_that_decided_is_named() {
        assertThat(hear(Map.of("text", "It was the delivery.", "metric", "nps", "score", "1")))
                .contains("the words left it open; the score decided");
        assertThat(hear(Map.of("text", "It was the delivery."))).contains("<dd>the words</dd>");
    }

    @Test
    void every_example_is_heard_at_a_click() {
        for (Example example : Example.ALL) {
            String page = Staff.request()
                    .urlEncodingEnabled(false)
                    .get(PAGE + "?" + example.query())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(page).contains("The whole comment").doesNotContain("not scored");
        }
    }

    @Test
    void markup_in_a_text_is_text() {
        String page = hear(Map.of(
                "text", "Terrible <script>alert('x')</script> service.</textarea>", "question", "\"><b>Why?</b>"));
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<b>Why")
                .contains("&lt;script&gt;");
        assertThat(page.split("</textarea>", -1)).hasSize(2);
    }

    @Test
    void expressions_in_a_text_are_not_evaluated() {
        assertThat(hear(Map.of("text", "Great {typed.text} {#if true}yes{/if}")))
                .contains("{#if true}yes{/if}");
    }

    @Test
    void marks_stand_where_they_belong_behind_emoji_and_composed_characters() {
        String text = "😡😡 My  flight\u200B was terrible. The cafe\u0301 was lovely though!";
        String page = hear(Map.of("text", text));
        assertThat(page).contains(">terrible</abbr>", ">lovely</abbr>");
        assertThat(toldIn(page)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  First line.\n\n\tSecond, terrible line! ",
                "\nIt starts with an empty line.",
                "Ünïcödé ﬁne ﷺ 👩‍👩‍👧‍👦 e\u0301\u0301\u0301 क़ good",
                "\u202Egood service\u202C",
                "12345",
                "((((((((((((((((((((",
                "I would not recommend it, please call me back, I had to call five times and it does not work."
            })
    void the_text_is_shown_as_it_was_sent(String text) {
        assertThat(toldIn(hear(Map.of("text", text)))).isEqualTo(text);
    }

    @Test
    void a_long_text_is_shown_to_its_end_and_marked_as_truncated() {
        String text = "The parcel was late. ".repeat(400).strip();
        String page = hear(Map.of("text", text));
        assertThat(page).contains("yes: only the beginning was read");
        assertThat(toldIn(page)).isEqualTo(text);
    }

    @Test
    void a_language_that_is_not_scored_says_so() {
        String page = hear(Map.of("text", "Przesyłka dotarła dwa tygodnie po terminie. Nikt nie odbierał telefonu."));
        assertThat(page).contains("not scored: Polish");
    }

    @Test
    void a_score_against_its_words_is_pointed_out() {
        String page = hear(Map.of("text", "Worst service I have ever had.", "metric", "nps", "score", "10"));
        assertThat(page).contains("a promoter complains");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -     | -      | -    | -  | text-flaw
            '  '  | -      | -    | -  | text-flaw
            Good  | -      | 7    | -  | metric-flaw
            Good  | stars  | 7    | -  | metric-flaw
            Good  | nps    | -    | -  | score-flaw
            Good  | nps    | 11   | -  | score-flaw
            Good  | csat   | 0    | -  | score-flaw
            Good  | ces    | 8    | -  | score-flaw
            Good  | nps    | -1   | -  | score-flaw
            Good  | nps    | 6.5  | -  | score-flaw
            Good  | nps    | ten  | -  | score-flaw
            Good  | -      | -    | xx | language-flaw
            """)
    void bad_input_is_answered_at_its_field(
            @Nullable String text,
            @Nullable String metric,
            @Nullable String score,
            @Nullable String language,
            String flaw) {
        RequestSpecification form = Staff.request();
        if (text != null) {
            form.formParam("text", text);
        }
        if (metric != null) {
            form.formParam("metric", metric);
        }
        if (score != null) {
            form.formParam("score", score);
        }
        if (language != null) {
            form.formParam("language", language);
        }
        String page = form.post(PAGE).then().statusCode(400).extract().asString();
        assertThat(page)
                .contains("id=\"" + flaw + "\" role=\"alert\"", "aria-describedby=\"" + flaw + "\"")
                .doesNotContain("The whole comment");
    }

    @Test
    void ten_thousand_characters_of_any_script_fit_and_more_are_refused() {
        assertThat(post(Map.of("text", "好".repeat(10_000))).statusCode()).isEqualTo(200);
        Response refused = post(Map.of("text", "好".repeat(10_001)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("The text has 10,001 characters");
    }

    @Test
    void a_long_question_is_refused() {
        Response refused = post(Map.of("text", "Good", "question", "?".repeat(1_001)));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.asString()).contains("id=\"question-flaw\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%ff%fe", "text=a&text=b", "&&==&", "text=%", "text=%zz"})
    void odd_bodies_break_nothing(String body) {
        int status = Staff.request()
                .contentType("application/x-www-form-urlencoded")
                .body(body)
                .post(PAGE)
                .statusCode();
        assertThat(status).isIn(200, 400);
    }

    @Test
    void before_the_models_are_loaded_the_page_asks_for_patience_and_keeps_the_text() {
        var answer = new TryPage(UnloadedHearing.create()).hear("text=Great shoes".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("10");
        assertThat(answer.getEntity().toString()).contains("still being loaded", "Great shoes</textarea>");
    }

    @Test
    void nobody_comes_in_without_logging_in() {
        given().redirects()
                .follow(false)
                .get(PAGE)
                .then()
                .statusCode(302)
                .header("Location", org.hamcrest.Matchers.endsWith("/login"));
        given().redirects()
                .follow(false)
                .formParam("text", "Good")
                .post(PAGE)
                .then()
                .statusCode(403);
        given().auth().oauth2(RealEngines.READ_KEY).get(PAGE).then().statusCode(403);
    }

    @Test
    void another_origin_cannot_post() {
        Staff.request()
                .header("Origin", "https://elsewhere.example")
                .formParam("text", "Good")
                .post(PAGE)
                .then()
                .statusCode(403);
    }

    @Test
    void the_page_needs_nothing_but_our_own_style() {
        Staff.request()
                .get(PAGE)
                .then()
                .header("Content-Security-Policy", org.hamcrest.Matchers.containsString("default-src 'none'"))
                .header("Cache-Control", "no-store");
        given().get("/sentiment/try.css").then().statusCode(200);
    }

    private static String hear(Map<String, String> form) {
        Response answer = post(form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private static Response post(Map<String, String> form) {
        return Staff.request()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(PAGE);
    }

    /** The text as the page tells it, without what it adds for eyes and ears. */
    private static String toldIn(String page) {
        String told = page.substring(page.indexOf("<p class=\"told\" dir=\"auto\">"));
        return told.substring(told.indexOf('>') + 1, told.indexOf("</p>"))
                .replaceAll("<span class=\"sign\" aria-hidden=\"true\">[^<]*</span>", "")
                .replaceAll("<span class=\"hidden-text\">[^<]*</span>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}

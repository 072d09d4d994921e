package dev.earshot.survey.answering;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EmbedPageTest {
    private static final String SHOP = "https://shop.example";
    private static final String POLICY = "Content-Security-Policy";

    @Inject
    Answers answers;

    @Test
    void without_a_list_no_website_may_show_it() {
        given().get("/embed/" + published("csat", "website") + "?host=" + SHOP)
                .then()
                .statusCode(200)
                .header(POLICY, endsWith("frame-ancestors 'self'"))
                .body(containsString("data-host=\"\""));
    }

    @Test
    void the_websites_of_the_list_may_and_one_of_them_is_spoken_to() {
        String survey = shown(SHOP, "https://blog.example");
        given().get("/embed/" + survey + "?s=4&host=https://blog.example")
                .then()
                .statusCode(200)
                .header(POLICY, endsWith("frame-ancestors 'self' " + SHOP + " https://blog.example"))
                .header(POLICY, containsString("script-src 'sha256-"))
                .header("Set-Cookie", nullValue())
                .body(containsString("data-host=\"https://blog.example\""))
                .body(containsString("value=\"4\" required checked"));
        given().get("/embed/" + survey + "?host=https://evil.example")
                .then()
                .body(containsString("data-host=\"\""), not(containsString("evil")));
        given().get("/s/" + survey).then().header(POLICY, endsWith("frame-ancestors 'none'"));
    }

    @Test
    void an_answer_given_there_is_known_by_its_channel_and_ends_within_the_frame() {
        String survey = shown(SHOP);
        String address = "/embed/" + survey + "?host=" + SHOP;
        submit(address, with(form(address), "score", "5", "comment", "nice"))
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .header(POLICY, endsWith(SHOP))
                .body(containsString("data-host=\"" + SHOP + "\""), containsString(" data-done"))
                .body(containsString("Thank you."), not(containsString("close this page")));
        assertThat(answers.to(survey)).extracting(Stored::channel).containsExactly("embed");
        submit(address, form(address))
                .then()
                .statusCode(400)
                .body(containsString("Please choose a score."), containsString("data-host=\"" + SHOP + "\""))
                .body(not(containsString("data-done")));
    }

    @Test
    void what_cannot_be_answered_is_not_told_to_the_website() {
        String survey = shown(SHOP);
        close(survey);
        given().get("/embed/" + survey + "?host=" + SHOP)
                .then()
                .statusCode(410)
                .header(POLICY, endsWith("frame-ancestors 'self'"))
                .body(containsString("data-host=\"\""));
        given().get("/embed/no-such-survey?host=" + SHOP).then().statusCode(404).body(containsString("data-host=\"\""));
    }

    @Test
    void the_list_holds_at_once_and_may_be_emptied() {
        String survey = shown(SHOP);
        change(survey, List.of()).statusCode(200).body("embedOrigins", empty());
        given().get("/embed/" + survey).then().header(POLICY, endsWith("'self'"));
        change(survey, List.of(SHOP + "/shoes"))
                .statusCode(400)
                .body("field", equalTo("embedOrigins"), "remedy", containsString("Use " + SHOP + ":"));
        change(survey, List.of("HTTPS://Shop.example")).statusCode(200).body("embedOrigins", contains(SHOP));
        given().get("/embed/" + survey).then().header(POLICY, endsWith(SHOP));
    }

    @ParameterizedTest
    @CsvSource({
        "?theme=light, light, not all",
        "?theme=dark, dark, all",
        "?theme=auto, light dark, (prefers-color-scheme:dark)",
        "?theme=blue}, light dark, (prefers-color-scheme:dark)",
        "'', light dark, (prefers-color-scheme:dark)"
    })
    void it_is_as_light_or_dark_as_the_website_says(String query, String schemes, String inTheDark) {
        String address = "/embed/" + shown(SHOP) + query;
        given().get(address)
                .then()
                .body(containsString("<meta name=\"color-scheme\" content=\"" + schemes + "\">"))
                .body(containsString("color-scheme:" + schemes + "}"), containsString("@media " + inTheDark + "{"))
                .body(
                        not(containsString("{schemes}")),
                        not(containsString("{in-the-dark}")),
                        not(containsString("blue")));
        submit(address, with(form(address), "score", "5"))
                .then()
                .body(containsString("Thank you."), containsString("color-scheme:" + schemes + "}"));
    }

    @Test
    void the_scripts_are_small() throws IOException {
        for (String script : List.of("/embed.js", "/embed/frame.js")) {
            Response response = given().get(script);
            response.then().statusCode(200).contentType(containsString("javascript"));
            assertThat(zipped(response.asByteArray())).isLessThan(10_000);
        }
        String survey = shown(SHOP);
        assertThat(given().get("/embed/" + survey).asByteArray().length
                        + given().get("/embed/frame.js").asByteArray().length)
                .isLessThan(20_000);
    }

    private static String shown(String... websites) {
        String survey = fresh("embedded");
        manager()
                .body(Map.of(
                        "key",
                        survey,
                        "name",
                        survey,
                        "metric",
                        "csat",
                        "touchpoint",
                        "website",
                        "publish",
                        true,
                        "embedOrigins",
                        websites))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .body("embedOrigins", contains((Object[]) websites));
        return survey;
    }

    private static ValidatableResponse change(String survey, List<String> websites) {
        return manager()
                .body(Map.of("embedOrigins", websites))
                .patch("/api/v1/surveys/" + survey)
                .then();
    }

    private static Map<String, String> form(String address) {
        return hidden(given().get(address).asString());
    }

    private static int zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.size();
    }
}

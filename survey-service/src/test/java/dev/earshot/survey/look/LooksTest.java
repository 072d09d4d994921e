package dev.earshot.survey.look;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static dev.earshot.survey.Earshot.withKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logo and colour, from the API and the studio to the pages that people see. */
@QuarkusTest
class LooksTest {
    private static final String STAR =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><path d='M0 0h%d'/></svg>";

    @AfterEach
    void as_usual() {
        colour("/api/v1/look", null);
        manager().delete("/api/v1/look/logo");
    }

    @Test
    void a_survey_shows_the_organisations_look_until_it_has_its_own() {
        String survey = published("nps", "delivery");
        colour("/api/v1/look", "#7c2d12").statusCode(200).body("accent", equalTo("#7c2d12"), "logo", nullValue());
        logo("/api/v1/look/logo", "Acme & sons", 1).statusCode(200);
        assertThat(page(survey)).contains("--accent:#7c2d12", "alt=\"Acme &amp; sons\" width=\"48\" height=\"48\"");
        colour(of(survey), "#1e3a8a").statusCode(200);
        assertThat(page(survey)).contains("--accent:#1e3a8a", "Acme &amp; sons");
        logo(of(survey) + "/logo", "Its own", 2).statusCode(200);
        assertThat(page(survey)).contains("alt=\"Its own\"").doesNotContain("Acme");
        manager().delete(of(survey) + "/logo").then().body("logo", nullValue(), "accent", equalTo("#1e3a8a"));
        colour(of(survey), null).body("accent", nullValue());
        assertThat(page(survey)).contains("--accent:#7c2d12", "Acme &amp; sons");
    }

    @Test
    void the_style_is_allowed_by_its_hash_whatever_the_colour() throws NoSuchAlgorithmException {
        String survey = published("nps", "delivery");
        for (String accent : new String[] {"#1e3a8a", "#14532d"}) {
            colour(of(survey), accent);
            Response page = given().get("/s/" + survey);
            String body = page.asString();
            String style = body.substring(body.indexOf("<style>") + "<style>".length(), body.indexOf("</style>"));
            String hash = Base64.getEncoder()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
            assertThat(style).contains(accent).doesNotContain("{accent");
            assertThat(page.header("Content-Security-Policy")).contains("'sha256-" + hash + "'", "img-src 'self'");
        }
    }

    @Test
    void every_page_of_a_respondent_has_the_logo_but_a_frame_on_a_website() {
        String survey = published("nps", "delivery");
        logo("/api/v1/look/logo", "Acme", 3);
        String link = "/s/" + survey;
        submit(link, with(hidden(given().get(link).asString()), "score", "9"))
                .then()
                .body(containsString("Thank you"), containsString("alt=\"Acme\""));
        given().get("/s/no-such-survey").then().statusCode(404).body(containsString("alt=\"Acme\""));
        given().get("/embed/" + survey).then().body(not(containsString("alt=\"Acme\"")));
        Staff.request().get("/surveys/" + survey + "/preview").then().body(containsString("alt=\"Acme\""));
        assertThat(given().get(link).asByteArray()).hasSizeLessThan(20_000 - Logo.LARGEST);
    }

    @Test
    void a_logo_is_kept_by_browsers_and_does_nothing_but_draw() {
        String survey = published("nps", "delivery");
        String first = address(logo(of(survey) + "/logo", "Acme", 4));
        given().get(first)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Cache-Control", containsString("immutable"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; style-src 'unsafe-inline'; sandbox"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .body(containsString("M0 0h4"));
        String second = address(logo(of(survey) + "/logo", "Acme", 5));
        assertThat(second).isNotEqualTo(first);
        given().get(first).then().statusCode(404);
        for (String none : new String[] {"/logo/x", "/logo/" + "0".repeat(64), "/logo/" + "0".repeat(3)}) {
            given().get(none).then().statusCode(404);
        }
    }

    @Test
    void buttons_in_mails_have_the_colour() {
        String survey = published("csat", "delivery");
        colour(of(survey), "#7c2d12");
        manager()
                .get("/api/v1/surveys/" + survey + "/snippets")
                .then()
                .body(
                        "items.find { it.key == 'email-html' }.content",
                        containsString("bgcolor=\"#7c2d12\" style=\"width:36px;height:40px;background-color:#7c2d12"));
    }

    @Test
    void a_copy_looks_the_same_and_asks_the_same_people() {
        String survey = published("nps", "delivery");
        colour(of(survey), "#7c2d12");
        logo(of(survey) + "/logo", "Acme", 6);
        manager().body(Map.of("quietDays", 17)).put("/api/v1/surveys/" + survey + "/contact-rules");
        String copy = manager().post("/api/v1/surveys/" + survey + "/duplicate").path("key");
        manager().get(of(copy)).then().body("accent", equalTo("#7c2d12"), "logo.text", equalTo("Acme"));
        manager().get("/api/v1/surveys/" + copy + "/contact-rules").then().body("quietDays", equalTo(17));
    }

    @Test
    void what_is_wrong_is_named() {
        String look = of(published("nps", "delivery"));
        refused(colour(look, "#ffcc00"), "accent");
        refused(colour(look, "red"), "accent");
        refused(manager().body(Map.of("colour", "#1e3a8a")).put(look).then(), "colour");
        refused(manager().put(look).then(), "body");
        refused(logo(look + "/logo", "", 1), "text");
        refused(logo(look + "/logo", "x".repeat(101), 1), "text");
        refused(picture(look + "/logo", "Acme", new byte[0]), "logo");
        refused(picture(look + "/logo", "Acme", "hello".getBytes(StandardCharsets.UTF_8)), "logo");
        picture(look + "/logo", "Acme", new byte[1_100_000]).statusCode(413);
        manager().get(look).then().body("accent", nullValue(), "logo", nullValue());
        manager().get(of("absent")).then().statusCode(404);
        withKey(RealEngines.READ_KEY).put("/api/v1/look").then().statusCode(403);
    }

    @Test
    void staff_choose_it_on_the_page_as_a_whole_or_not_at_all() {
        String survey = published("nps", "delivery");
        String page = "/surveys/" + survey + "/look";
        Staff.request().get("/surveys/" + survey).then().body(containsString("href=\"" + page + "\""));
        form(page, "#1e3a8a", "", STAR.formatted(7))
                .statusCode(400)
                .body(containsString("id=\"text-flaw\""), containsString("value=\"#1e3a8a\""));
        manager().get(of(survey)).then().body("accent", nullValue());
        form(page, "#1e3a8a", "Acme", STAR.formatted(7))
                .statusCode(303)
                .header("Location", endsWith(page + "?saved=1"));
        Staff.request().get(page).then().body(containsString("alt=\"Acme\""), containsString("value=\"#1e3a8a\""));
        form(page, "", "Acme Ltd", "").statusCode(303);
        manager().get(of(survey)).then().body("accent", nullValue(), "logo.text", equalTo("Acme Ltd"));
        Staff.request()
                .redirects()
                .follow(false)
                .multiPart("accent", "")
                .multiPart("text", "Acme Ltd")
                .multiPart("remove", "on")
                .post(page)
                .then()
                .statusCode(303);
        manager().get(of(survey)).then().body("logo", nullValue());
        form("/settings/look", "#fff", "", "").statusCode(400).body(containsString("too pale"));
        form("/settings/look", "#14532d", "", "").statusCode(303);
        Staff.request().get("/settings").then().body(containsString("/settings/look"));
        assertThat(page(survey)).contains("--accent:#14532d");
    }

    @Test
    void what_cannot_be_kept_of_a_look_is_told_at_its_field() {
        String page = "/surveys/" + published("nps", "delivery") + "/look";
        form(page, "", "Acme", "").statusCode(400).body(containsString("id=\"text-flaw\""));
        Staff.request()
                .multiPart("text", "Acme")
                .multiPart("logo", "logo.png", new byte[0], "image/png")
                .post(page)
                .then()
                .statusCode(400)
                .body(containsString("id=\"logo-flaw\""), containsString("The picture is empty."));
        form(page, "#fff", "Acme", STAR.formatted(8))
                .statusCode(400)
                .body(containsString("id=\"accent-flaw\""), containsString("Choose the file once more"));
        form(page, "#fff", "", "").statusCode(400).body(not(containsString("Choose the file once more")));
    }

    @Test
    void a_form_whose_parts_cannot_be_told_apart_is_refused() {
        Staff.request()
                .contentType("multipart/form-data; boundary=x")
                .body("--x\r\nfoo\r\n\r\nbar\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8))
                .post("/settings/look")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse form(String page, String accent, String text, String logo) {
        return Staff.request()
                .redirects()
                .follow(false)
                .multiPart("accent", accent)
                .multiPart("text", text)
                .multiPart(
                        "logo",
                        logo.isEmpty() ? "" : "logo.svg",
                        logo.getBytes(StandardCharsets.UTF_8),
                        "image/svg+xml")
                .post(page)
                .then();
    }

    private static String of(String survey) {
        return "/api/v1/surveys/" + survey + "/look";
    }

    private static String page(String survey) {
        return given().get("/s/" + survey).asString();
    }

    private static ValidatableResponse colour(String look, @Nullable String accent) {
        return manager()
                .body(accent == null ? "{\"accent\":null}" : "{\"accent\":\"" + accent + "\"}")
                .put(look)
                .then();
    }

    private static ValidatableResponse logo(String address, String text, int width) {
        return picture(address, text, STAR.formatted(width).getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse picture(String address, String text, byte[] picture) {
        return manager()
                .contentType("image/svg+xml; charset=UTF-8")
                .queryParam("text", text)
                .body(picture)
                .put(address)
                .then();
    }

    private static String address(ValidatableResponse look) {
        return URI.create(look.extract().path("logo.url")).getPath();
    }

    private static void refused(ValidatableResponse response, String field) {
        response.statusCode(400).body("field", equalTo(field), "remedy", notNullValue());
    }
}

package dev.earshot.survey.sharing;

import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose links the buttons of snippets are. */
@QuarkusTest
class DestinationsTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");
    private static final Pattern SIGNED = Pattern.compile("aria-label=\"Signed link to copy\">[^<]*(/s/[^<]*)</pre>");

    private String survey = "";

    @BeforeEach
    void asked() {
        survey = published("nps", "delivery");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "own; {{url}}",
                "braze; {{custom_attribute.${url}}}",
                "customer-io; {{customer.url}}",
                "mailchimp; *|URL|*",
                "salesforce; %%url%%",
                "klaviyo; {{ person|lookup:'url' }}",
                "hubspot; {{ contact.url }}"
            })
    void every_button_is_the_persons_own_link_as_the_tool_writes_it(String tool, String placeholder) {
        JsonPath snippets = snippets(Map.of("to", "person", "tool", tool));
        assertThat(hrefs(content(snippets, "email-html")))
                .hasSize(11)
                .first()
                .isEqualTo(placeholder + "?s=0&amp;lang=en");
        assertThat(content(snippets, "email-text").lines())
                .filteredOn(line -> line.startsWith(placeholder + "?s="))
                .hasSize(11);
        assertThat(content(snippets, "chat-text")).endsWith("\n" + placeholder + "?lang=en");
        for (String chat : List.of("slack", "teams", "google-chat")) {
            assertThat(content(snippets, chat)).contains("\"" + placeholder + "?s=10&lang=en\"");
        }
        assertThat(snippets.getList("items.content", String.class)).noneMatch(each -> each.contains("/s/" + survey));
    }

    @Test
    void a_column_that_cannot_be_is_told_at_its_field_and_the_form_stays() {
        Staff.request()
                .queryParams(Map.of("to", "person", "tool", "braze", "placeholder", "url <b>"))
                .get("/surveys/" + survey + "/share")
                .then()
                .statusCode(400)
                .body(
                        containsString("id=\"placeholder-flaw\""),
                        containsString("value=\"url &lt;b&gt;\""),
                        containsString("value=\"person\" checked"),
                        containsString("<option value=\"braze\" selected>"),
                        not(containsString("id=\"email-html\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<%= url %>", "%url%", "[url]", "{contactfield=url&raw}", "-url-", "##url##"})
    void another_tool_writes_it_in_its_own_way(String placeholder) {
        JsonPath snippets = snippets(Map.of("to", "person", "tool", "braze", "placeholder", placeholder));
        assertThat(hrefs(content(snippets, "email-html"))).contains(placeholder + "?s=9&amp;lang=en");
    }

    @Test
    void what_the_tool_puts_in_opens_the_page_with_the_score_chosen() {
        String link = invite(Map.of("survey", survey));
        String button =
                hrefs(content(snippets(Map.of("to", "person")), "email-html")).get(9);
        given().urlEncodingEnabled(false)
                .get(button.replace("{{url}}", link).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .body(containsString("value=\"9\" required checked"));
    }

    @Test
    void the_open_link_carries_your_reference_and_the_api_keeps_the_key_to_itself() {
        String braze = content(snippets(Map.of("to", "reference", "tool", "braze")), "email-html");
        assertThat(hrefs(braze).get(3))
                .endsWith("/s/" + survey + "?u={{${user_id} | url_param_escape}}"
                        + "&amp;g={{${user_id} | hmac_sha256_hex: 'SIGNING_KEY'}}&amp;s=3&amp;lang=en");
        String mailchimp = content(snippets(Map.of("to", "reference", "tool", "mailchimp")), "email-text");
        assertThat(mailchimp).contains("/s/" + survey + "?u=*|UNIQID|*&s=3&lang=en");
    }

    @Test
    void what_is_the_same_for_everybody_has_no_link_of_one_person() {
        assertThat(snippets(Map.of()).getList("items.key")).contains("embed", "qr-svg", "qr-png");
        for (String to : List.of("person", "reference")) {
            assertThat(snippets(Map.of("to", to)).getList("items.key"))
                    .contains("link", "email-html")
                    .doesNotContain("embed", "qr-svg", "qr-png");
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\0',
            value = {
                "to, nobody, everybody",
                "to, '', everybody",
                "tool, sendmail, mailchimp",
                "placeholder, https://evil.example/, {{url}}",
                "placeholder, //evil.example/, {{url}}",
                "placeholder, {{\"url\"}}, double quotes",
                "placeholder, &#106;avascript:alert(1)//, entities",
                "placeholder, &#x6a;avascript:alert(1)//, entities",
                "placeholder, &Tab;javascript:alert(1)//, entities",
                "placeholder, {{url}}&#106, entities"
            })
    void what_is_no_destination_is_refused_with_those_that_are(String field, String value, String remedy) {
        Map<String, String> wish = field.equals("to") ? Map.of(field, value) : Map.of("to", "person", field, value);
        manager()
                .queryParams(wish)
                .get("/api/v1/surveys/" + survey + "/snippets")
                .then()
                .statusCode(400)
                .body("field", equalTo(field), "remedy", containsString(remedy));
    }

    @Test
    void a_persons_own_link_is_no_test() {
        manager()
                .get("/api/v1/surveys/" + survey + "/snippets?to=person&test=true")
                .then()
                .statusCode(400)
                .body("field", equalTo("to"));
    }

    @Test
    void share_keeps_what_was_chosen_in_every_language_and_shows_the_email_so() {
        String query = "lang=en&amp;to=person&amp;tool=own&amp;placeholder=%3C%25%3D+url+%25%3E";
        Staff.request()
                .queryParams(Map.of("to", "person", "placeholder", "<%= url %>"))
                .get("/surveys/" + survey + "/share")
                .then()
                .statusCode(200)
                .body(containsString("value=\"person\" checked"), containsString("value=\"&lt;%= url %&gt;\""))
                .body(containsString("/share/email?" + query), containsString("/share?" + query))
                .body(containsString("href=&quot;&lt;%= url %&gt;?s=9&amp;amp;lang=en&quot;"))
                .body(not(containsString("qr.png")));
        Staff.request()
                .queryParams(Map.of("to", "person", "placeholder", "<%= url %>"))
                .get("/surveys/" + survey + "/share/email")
                .then()
                .body(containsString("href=\"<%= url %>?s=9&amp;lang=en\""));
    }

    @Test
    void staff_get_signed_buttons_ready_to_send() {
        String key = manager().get("/api/v1/surveys/" + survey + "/signing-key").path("key");
        Staff.request()
                .get("/surveys/" + survey + "/share?to=reference&tool=customer-io")
                .then()
                .body(containsString("<em>signed</em>"))
                .body(containsString("g={{customer.id | hmac_sha256: &#39;" + key + "&#39;}}&amp;amp;s=9"));
        Staff.request()
                .get("/surveys/" + survey + "/share?to=reference&tool=klaviyo")
                .then()
                .body(containsString("<em>asserted</em>"));
    }

    @Test
    void the_signed_example_opens_and_its_recipe_prints_nothing_but_the_signature() {
        String page =
                Staff.request().get("/surveys/" + survey + "/share/identity").asString();
        assertThat(page)
                .contains("?u=customer-17&amp;i=order-1042<")
                .contains(
                        "printf '%s' 'customer-17|order-1042' | openssl dgst -sha256 -hmac '",
                        "' -r | cut -d' ' -f1</pre>");
        Matcher signed = SIGNED.matcher(page);
        assertThat(signed.find()).isTrue();
        String link = signed.group(1).replace("&amp;", "&");
        given().get(link + "&s=9").then().statusCode(200).body(containsString("value=\"9\" required checked"));
        given().get(link.replace("order-1042", "order-1043")).then().statusCode(403);
    }

    private JsonPath snippets(Map<String, String> wish) {
        return manager()
                .queryParams(wish)
                .get("/api/v1/surveys/" + survey + "/snippets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String content(JsonPath snippets, String key) {
        return snippets.getString("items.find { it.key == '" + key + "' }.content");
    }

    private static List<String> hrefs(String html) {
        return LINK.matcher(html).results().map(found -> found.group(1)).toList();
    }
}

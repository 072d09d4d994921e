package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Every page that respondents and staff see: sound for those who hear or zoom it, narrow enough, and well-formed. */
@ExtendWith(RunningProduct.class)
class PagesIT {
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'><path d='M0 0h40v40z'/></svg>";

    private static Product product;
    private static Api api;
    private static List<String> ofRespondents = List.of();
    private static List<String> ofStaff = List.of();

    @BeforeAll
    static void pages(Product running) {
        product = running;
        api = product.api();
        Survey nps = Survey.published(api, "pages-nps", "nps", "checkout");
        Survey.published(api, "pages-csat", "csat", "chat");
        Survey.published(api, "pages-ces", "ces", "phone_support");
        api.post(
                "/api/v1/surveys",
                Map.of("key", "pages-draft", "name", "Draft", "metric", "nps", "touchpoint", "chat"));
        String answered = nps.invite(Map.of("respondent", "ada", "interaction", "order-1"));
        api.submit(answered, Map.of("score", "2", "comment", "The payment page was slow and froze twice."));
        api.post("/api/v1/invitations", Map.of("survey", nps.key(), "respondent", "ada", "interaction", "order-1"));
        String personal = path(nps.invite(Map.of("respondent", "ada")));
        String response = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/api/v1/responses?survey=" + nps.key())
                                .json()
                                .path("items")
                                .path(0)
                                .path("id")
                                .asText(),
                        id -> !id.isEmpty());
        moodOf(nps);
        String test = api.get("/api/v1/surveys/" + nps.key() + "/test")
                .json()
                .path("url")
                .asText();
        api.put("/api/v1/surveys/" + nps.key() + "/look", Map.of("accent", "#9a3412"));
        api.putRaw("/api/v1/surveys/" + nps.key() + "/look/logo?text=Acme", "image/svg+xml", LOGO);
        api.patch("/api/v1/surveys/" + nps.key(), Map.of("proofOfWork", true, "readyFollowUps", true));
        ofRespondents = List.of(
                personal,
                personal + "?s=9",
                personal + "?lang=ar",
                personal + "/stop",
                path(answered),
                "/s/pages-nps",
                path(test),
                "/s/pages-csat?s=1",
                "/s/pages-ces?lang=de",
                "/s/pages-nps?u=*%7CUNIQID%7C*",
                "/s/nothing",
                "/r/AAAAAAAAAAAAAAAAAAAAAA",
                "/embed/pages-nps",
                "/login");
        ofStaff = List.of(
                "/",
                "/pain-points",
                "/themes",
                "/responses",
                "/responses?counted=false",
                "/responses/" + response,
                "/surveys",
                "/surveys/new",
                "/surveys/pages-nps",
                "/surveys/pages-draft",
                "/surveys/pages-draft/delete",
                "/surveys/pages-nps/contacts",
                "/surveys/pages-nps/look",
                "/surveys/pages-nps/test",
                "/surveys/pages-nps/share?test=true",
                "/surveys/pages-nps/share",
                "/surveys/pages-nps/share?to=person&tool=mailchimp",
                "/surveys/pages-nps/share?to=reference&tool=braze",
                "/surveys/pages-nps/share/identity",
                "/surveys/pages-nps/mailing",
                "/imports",
                "/contacts",
                "/people",
                "/settings",
                "/settings/look",
                "/rehearings",
                "/sentiment/try",
                "/surveys/absent");
    }

    /** Comments enough for the map's curve. */
    private static void moodOf(Survey survey) {
        for (int person = 0; person < 5; person++) {
            api.submit(
                    survey.invite(Map.of("respondent", "commenter-" + person)),
                    Map.of("score", "9", "comment", "Kind and quick people, thank you."));
        }
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get("/api/v1/journey-map").json().findValues("comments"),
                        stages -> stages.stream().anyMatch(comments -> comments.asInt() >= 5));
    }

    private static String path(String address) {
        return address.substring(product.url().length());
    }

    @Test
    void nothing_is_to_object_to_on_a_small_light_and_on_a_wide_dark_screen() {
        Browsing.required();
        List<String> objections = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            try (Browsing browser = Browsing.withScripts()) {
                Page page = browser.open(product.url() + "/login");
                page.setViewportSize(screen.width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme));
                ofRespondents.forEach(path -> objections.addAll(objections(page, path, screen)));
                objections.addAll(ofAnswering(page, screen));
                page.navigate(product.url() + "/surveys");
                page.getByLabel("Name").fill(product.login());
                page.getByLabel("Password").fill(product.password());
                page.keyboard().press("Enter");
                page.waitForURL("**/surveys");
                ofStaff.forEach(path -> objections.addAll(objections(page, path, screen)));
                objections.addAll(ofFiles(page, screen));
                objections.addAll(ofPerson(page, screen));
            }
        }
        assertThat(objections).isEmpty();
    }

    /** The smallest that content must fit without scrolling sideways (WCAG 2.2, 1.4.10), and a desk's. */
    private enum Screen {
        SMALL(320, ColorScheme.LIGHT),
        WIDE(1280, ColorScheme.DARK);

        private final int width;
        private final ColorScheme scheme;

        Screen(int width, ColorScheme scheme) {
            this.width = width;
            this.scheme = scheme;
        }
    }

    private static List<String> objections(Page page, String path, Screen screen) {
        String html = page.navigate(product.url() + path).text();
        List<String> objections = new ArrayList<>();
        errors(html).forEach(error -> objections.add(path + " " + screen + ": " + error));
        objections.addAll(looked(page, path, screen));
        return objections;
    }

    /** What comes after a person pressed the button. */
    private static List<String> ofAnswering(Page page, Screen screen) {
        List<String> objections = new ArrayList<>();
        page.navigate(product.url() + "/s/pages-csat");
        page.waitForTimeout(Browsing.READING_MILLIS);
        page.locator("form > button").click();
        page.locator("#flaw").waitFor();
        objections.addAll(looked(page, "a form without a score", screen));
        page.locator("label:has(input[value='4'])").click();
        page.waitForTimeout(Browsing.READING_MILLIS);
        page.locator("form > button").click();
        page.locator("svg.done").waitFor();
        objections.addAll(looked(page, "thanks", screen));
        page.getByText("Change your answer").click();
        page.getByText("You have answered already").waitFor();
        objections.addAll(looked(page, "an answer that is changed", screen));
        return objections;
    }

    /** What comes after somebody was looked for. */
    private static List<String> ofPerson(Page page, Screen screen) {
        List<String> objections = new ArrayList<>();
        page.navigate(product.url() + "/people");
        page.locator("#respondent").fill("ada");
        page.keyboard().press("Enter");
        page.getByText("Erase everything").first().waitFor();
        objections.addAll(looked(page, "a person", screen));
        page.getByText("Erase everything").first().click();
        page.locator("[name=sure]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        objections.addAll(looked(page, "whether a person is to be erased", screen));
        return objections;
    }

    /** What comes after a file was chosen. */
    private static List<String> ofFiles(Page page, Screen screen) {
        List<String> objections = new ArrayList<>();
        page.navigate(product.url() + "/imports?survey=pages-nps");
        page.setInputFiles(
                "#file",
                csv(
                        "answers.csv",
                        "Id,NPS,Why,Date\n" + screen + "-1,9,Quick and friendly,2026-03-02\n" + screen
                                + "-2,12,Nobody answered the phone for an hour,2026-03-03\n"));
        page.getByText("Upload and look at it").click();
        page.getByText("What the columns mean").first().waitFor();
        objections.addAll(looked(page, "columns of an import", screen));
        page.locator("button[value=try]").click();
        page.getByText("Nothing is stored yet").waitFor();
        objections.addAll(looked(page, "trial of an import", screen));
        page.locator("button[value=run]").click();
        page.getByText("See the answers").waitFor();
        objections.addAll(looked(page, "course of an import", screen));
        page.navigate(product.url() + "/surveys/pages-nps/mailing");
        page.setInputFiles(
                "#list",
                csv(
                        "list.csv",
                        "external_id,email,language\n17,ada@example.org,en\n18,bob@example.org,Klingonish\n{{id}},,\n"));
        page.getByText("Upload and look at it").click();
        page.getByText("What the columns are").first().waitFor();
        objections.addAll(looked(page, "columns of a mailing", screen));
        page.locator("button[value=check]").click();
        page.getByText("Rows without a link").first().waitFor();
        objections.addAll(looked(page, "check of a mailing", screen));
        page.locator("button[value=make]").click();
        page.getByText("The links are made").waitFor();
        objections.addAll(looked(page, "links of a mailing", screen));
        return objections;
    }

    private static FilePayload csv(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> looked(Page page, String path, Screen screen) {
        List<String> objections = new ArrayList<>();
        AxeResults seen = axe(page).analyze();
        assertThat(seen.getPasses()).as("what axe has looked at on " + path).isNotEmpty();
        for (Rule rule : seen.getViolations()) {
            rule.getNodes().forEach(node -> objections.add(rule.getId() + " at " + node.getHtml()));
        }
        int width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (width > screen.width) {
            objections.add("is " + width + " wide");
        }
        return objections.stream()
                .map(objection -> path + " " + screen + ": " + objection)
                .toList();
    }

    /** Without what a page frames: it runs no scripts there, and is looked at by itself. */
    private static AxeBuilder axe(Page page) {
        AxeRunOptions alone = new AxeRunOptions();
        alone.setIFrames(false);
        return new AxeBuilder(page).setLegacyMode(true).options(alone);
    }

    @Test
    void what_is_pasted_into_an_email_or_a_page_is_well_formed() {
        Map<String, Integer> parts = Map.of(
                "pages-nps/snippets", 2,
                "pages-csat/snippets", 2,
                "pages-ces/snippets", 2,
                "pages-nps/snippets?to=person&tool=klaviyo", 1,
                "pages-nps/snippets?to=person&placeholder=%3C%25%3D+url+%25%3E", 1,
                "pages-nps/snippets?to=reference&tool=braze", 1);
        parts.forEach((address, count) -> {
            JsonNode snippets = api.get("/api/v1/surveys/" + address).json().path("items");
            List<String> html = new ArrayList<>();
            snippets.forEach(snippet -> {
                if (snippet.path("mediaType").asText().equals("text/html")) {
                    html.add(snippet.path("content").asText());
                }
            });
            assertThat(html)
                    .hasSize(count)
                    .allSatisfy(part -> assertThat(
                                    errors("<!DOCTYPE html><html lang=\"en\"><head><title>Around</title></head><body>"
                                            + part + "</body></html>"))
                            .isEmpty());
        });
    }

    /** What the HTML standard calls parse errors: what is not closed, nested or quoted as it must be. */
    private static List<String> errors(String html) {
        List<String> errors = new ArrayList<>();
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler());
        parser.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException advice) {}

            @Override
            public void error(SAXParseException error) {
                errors.add("line " + error.getLineNumber() + ", " + error.getMessage());
            }

            @Override
            public void fatalError(SAXParseException error) {
                error(error);
            }
        });
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException unreadable) {
            errors.add(unreadable.toString());
        }
        return errors;
    }
}

package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A real Chromium as scanners use it, and as people do: only what people send counts. */
@ExtendWith(RunningProduct.class)
class ScannersIT {
    /** As long as the page holds back who came in the middle of a burst, and a little. */
    private static final int CALM_MILLIS = 5_200;

    private static Product product;
    private static Api api;
    private static Survey survey;

    @BeforeAll
    static void survey(Product running) {
        product = running;
        api = product.api();
        survey = Survey.published(api, "scanned-nps", "nps", "email_support");
    }

    @Test
    void whoever_opens_runs_and_presses_the_person_is_the_one_who_counts() {
        Browsing.required();
        String link = survey.invite(Map.of("language", "en", "interaction", "scanned"));
        try (Browsing scanner = Browsing.withScripts()) {
            for (int score = 0; score <= 10; score++) {
                scanner.open(link + "?s=" + score).waitForTimeout(50);
            }
            Page page = scanner.open(link + "?s=0");
            page.waitForTimeout(1_000);
            page.locator("button").first().click();
            assertThat(page.locator("#told").innerText()).contains("once more");
            page.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> page.evaluate("document.forms[0].submit()"));
            page.locator("svg.done").waitFor();
            Page submitted = scanner.open(link + "?s=1");
            submitted.waitForTimeout(Browsing.READING_MILLIS);
            submitted.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> submitted.evaluate("document.forms[0].requestSubmit()"));
            submitted.locator("svg.done").waitFor();
            Page pressed = scanner.open(link);
            pressed.waitForTimeout(Browsing.READING_MILLIS);
            pressed.waitForResponse(
                    response -> response.request().method().equals("POST"),
                    () -> pressed.evaluate("document.querySelector('input[value=\"3\"]').click();"
                            + " document.querySelector('form > button').click()"));
            assertThat(scanner.errors()).isEmpty();
        }
        assertThat(kept(3)).containsExactlyInAnyOrder("too_fast", "no_hand", "no_hand");

        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(link + "?s=9");
            assertThat(page.locator("input[name=score]:checked").inputValue()).isEqualTo("9");
            page.locator("textarea").fill("Quick and kind");
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            assertThat(page.locator("main").innerText()).containsIgnoringCase("thank");
            page.getByText("Change your answer").click();
            assertThat(page.locator("textarea").inputValue()).isEqualTo("Quick and kind");
            page.locator("label:has(input[value='8'])").click();
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            assertThat(page.locator("main").innerText()).containsIgnoringCase("thank");
            assertThat(person.errors()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?counted=true&survey=" + survey.key())
                                .json()
                                .findValuesAsText("score"))
                        .containsExactly("8"));
    }

    @Test
    void a_machine_that_presses_every_tab_leaves_nothing_and_the_person_right_after_is_asked_once_more() {
        Browsing.required();
        Survey pressed = Survey.published(api, "pressed-nps", "nps", "chat");
        String link = pressed.invite(Map.of("language", "en"));
        try (Browsing scanner = Browsing.withScripts();
                Browsing person = Browsing.withScripts()) {
            List<Page> tabs = IntStream.rangeClosed(0, 10)
                    .mapToObj(score -> scanner.openBeside(link + "?s=" + score))
                    .toList();
            tabs.getLast().waitForTimeout(Browsing.READING_MILLIS);
            for (Page tab : tabs) {
                tab.bringToFront();
                tab.waitForResponse(
                        response -> response.request().method().equals("POST"),
                        () -> tab.locator("form > button").first().click());
            }
            Page page = person.open(link);
            page.locator("label:has(input[value='7'])").click();
            page.locator("textarea").fill("mine");
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("form > button").first().click();
            page.locator("#flaw").waitFor();
            assertThat(page.locator("#flaw").innerText()).contains("wait a few seconds");
            assertThat(page.locator("input[name=score]:checked").inputValue()).isEqualTo("7");
            assertThat(page.locator("textarea").inputValue()).isEqualTo("mine");
            page.locator("form > button").first().click();
            assertThat(page.locator("#told").innerText()).contains("wait a few seconds");
            page.waitForTimeout(CALM_MILLIS);
            page.locator("form > button").first().click();
            page.locator("svg.done").waitFor();
            assertThat(person.errors()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?counted=true&survey=" + pressed.key())
                                .json()
                                .findValuesAsText("score"))
                        .containsExactly("7"));
    }

    @Test
    void no_person_is_too_soon_neither_with_a_score_from_the_mail_nor_with_a_quick_correction() {
        Browsing.required();
        Survey hasty = Survey.published(api, "hasty-nps", "nps", "chat");
        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(hasty.invite(Map.of("language", "en")) + "?s=1");
            pressUntilTaken(page);
            page.getByText("Change your answer").click();
            page.locator("label:has(input[value='9'])").click();
            pressUntilTaken(page);
            assertThat(person.errors()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?survey=" + hasty.key())
                                .json()
                                .findValuesAsText("score"))
                        .containsExactly("9"));
    }

    /** As who does not wait: at once, and again where the page asks for it. */
    private static void pressUntilTaken(Page page) {
        Locator send = page.locator("form > button");
        send.click();
        page.locator("#told:not(:empty)").waitFor();
        page.waitForTimeout(Browsing.READING_MILLIS);
        send.click();
        page.locator("svg.done").waitFor();
    }

    @Test
    void who_goes_back_on_an_open_link_or_presses_change_amends_the_one_answer() {
        Browsing.required();
        Survey open = Survey.published(api, "back-nps", "nps", "chat");
        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(product.url() + "/s/" + open.key() + "?s=2");
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            page.locator("svg.done").waitFor();
            page.goBack();
            page.locator("label:has(input[value='5'])").click();
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            page.locator("svg.done").waitFor();
            page.getByText("Change your answer").click();
            assertThat(page.locator("input[name=score]:checked").inputValue()).isEqualTo("5");
            page.locator("label:has(input[value='8'])").click();
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            page.locator("svg.done").waitFor();
            assertThat(person.errors()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?survey=" + open.key())
                                .json()
                                .findValuesAsText("score"))
                        .containsExactly("8"));
    }

    @Test
    void the_score_of_who_leaves_without_sending_is_kept() {
        Browsing.required();
        Survey left = Survey.published(api, "left-csat", "csat", "chat");
        String link = left.invite(Map.of("language", "en"));
        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(link);
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("label:has(input[value='4'])").click();
            page.locator("textarea").fill("never sent");
            person.leave();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(api.get("/api/v1/responses?survey=" + left.key())
                                    .json()
                                    .findValuesAsText("score"))
                            .containsExactly("4"));
        }
        assertThat(api.get("/api/v1/responses?survey=" + left.key()).body()).doesNotContain("never sent");
    }

    @Test
    void a_button_pressed_sooner_than_a_person_reads_leaves_no_score_behind_either() {
        Browsing.required();
        Survey left = Survey.published(api, "pressed-and-left-nps", "nps", "chat");
        String link = left.invite(Map.of("language", "en"));
        try (Browsing scanner = Browsing.withScripts();
                Browsing person = Browsing.withScripts()) {
            for (String pressed : List.of("form > button", "label:has(input[value='3'])", "h1")) {
                Page page = scanner.open(link + "?s=0");
                page.waitForTimeout(1_000);
                page.locator(pressed).click();
                page.waitForTimeout(Browsing.READING_MILLIS);
                scanner.leave();
            }
            Page page = person.open(link);
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("label:has(input[value='9'])").click();
            person.leave();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(api.get("/api/v1/responses?survey=" + left.key())
                                    .json()
                                    .findValuesAsText("score"))
                            .containsExactly("9"));
        }
        assertThat(api.get("/api/v1/responses?survey=" + left.key()).json().findValuesAsText("version"))
                .containsExactly("1");
    }

    @Test
    void a_browser_pays_with_a_little_work_where_that_is_asked_for() {
        Browsing.required();
        Survey worked = Survey.published(api, "worked-nps", "nps", "chat");
        api.patch("/api/v1/surveys/" + worked.key(), Map.of("proofOfWork", true));
        try (Browsing person = Browsing.withScripts()) {
            Page page = person.open(product.url() + "/s/" + worked.key());
            page.locator("label:has(input[value='7'])").click();
            page.waitForTimeout(Browsing.READING_MILLIS);
            page.locator("button").first().click();
            page.getByText("Thank you").first().waitFor();
            assertThat(person.errors()).isEmpty();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(api.get("/api/v1/responses?counted=true&survey=" + worked.key())
                                .json()
                                .findValuesAsText("score"))
                        .containsExactly("7"));
    }

    @Test
    void a_placeholder_that_a_mailing_tool_has_left_is_told_in_the_browser() {
        Browsing.required();
        Survey open = Survey.published(api, "tagged-nps", "nps", "email_newsletter");
        try (Browsing sender = Browsing.withScripts()) {
            for (String tag : List.of("{{external_id}}", "*|UNIQID|*", "%%_subscriberkey%%")) {
                Page page = sender.open(product.url() + "/s/" + open.key() + "?u=" + tag);
                assertThat(page.locator("main").innerText()).contains("still holds a placeholder");
            }
        }
    }

    private static List<String> kept(int many) {
        String address = "/api/v1/responses?counted=false&survey=" + survey.key();
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> api.get(address).json().findValuesAsText("quarantine"), reasons -> reasons.size() == many);
    }
}

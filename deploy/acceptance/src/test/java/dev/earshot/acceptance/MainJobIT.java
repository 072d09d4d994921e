package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person answers through a link; seconds later it is a pain point on the map, in the API and in the browser. */
@ExtendWith(RunningProduct.class)
class MainJobIT {
    private static final List<String> COMPLAINTS = List.of(
            "The delivery was two weeks late and nobody told me why.",
            "My parcel still has not arrived. I am very disappointed.",
            "The package came far too late, terrible delivery service.",
            "Delivery took forever and the parcel was left in the rain.",
            "The shipment arrived a month late. Never again.",
            "Late delivery again, I waited three weeks for my order.");

    private static Product product;
    private static Api api;
    private static Survey survey;

    @BeforeAll
    static void survey(Product running) {
        product = running;
        api = product.api();
        survey = Survey.published(api, "delivery-nps", "nps", "delivery");
    }

    @Test
    void answers_through_personal_links_become_a_pain_point_within_seconds() {
        long begun = System.nanoTime();
        for (String complaint : COMPLAINTS) {
            String link = survey.invite(Map.of("language", "en"));
            assertThat(api.open(link).body())
                    .contains("<form")
                    .contains("<fieldset")
                    .contains("<legend");
            Api.Reply thanks = api.submit(link, Map.of("score", "2", "comment", complaint));
            assertThat(thanks.status()).as(thanks.body()).isBetween(200, 303);
        }

        JsonNode painPoint = await("the pain point")
                .atMost(Duration.ofSeconds(60))
                .until(MainJobIT::latePainPoint, Optional::isPresent)
                .orElseThrow();
        System.out.printf("from the first answer to the pain point: %.1f s%n", (System.nanoTime() - begun) / 1e9);

        assertThat(painPoint.path("stage").path("key").asText()).isEqualTo(survey.stage());
        JsonNode score = await("the score of all of them; fewer are enough for a pain point")
                .atMost(Duration.ofSeconds(60))
                .until(MainJobIT::score, scores -> scores.findValue("n").asInt() >= COMPLAINTS.size());
        assertThat(score.findValue("n").asInt()).isEqualTo(COMPLAINTS.size());
        assertThat(score.findValue("metric").asText()).isEqualTo("nps@1");
        JsonNode responses =
                api.get("/api/v1/responses?survey=" + survey.key()).json().path("items");
        assertThat(responses.findValuesAsText("comment")).containsExactlyInAnyOrderElementsOf(COMPLAINTS);
        assertThat(api.get("/api/v1/journey-map").body())
                .contains(painPoint.path("id").asText());

        inTheBrowser(painPoint);
        assertThat(product.logs()).doesNotContain("nobody told me why").doesNotContain("left in the rain");
    }

    /** The same by keyboard with scripts off, and then as the product manager who logs in. */
    private static void inTheBrowser(JsonNode painPoint) {
        Browsing.required();
        String link = survey.invite(Map.of("language", "en"));
        try (Browsing respondent = Browsing.withoutScripts()) {
            Page page = respondent.open(link);
            respondent.tabTo("input[name=score]");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("input[name=score]:checked").count()).isOne();
            respondent.tabTo("textarea[name=comment]");
            page.keyboard().type("The courier was late and rude.");
            page.waitForTimeout(Browsing.READING_MILLIS);
            respondent.tabTo("button");
            page.keyboard().press("Enter");
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertThat(page.locator("main").innerText()).containsIgnoringCase("thank");
        }
        try (Browsing manager = Browsing.withScripts()) {
            Page page = manager.open(product.url() + "/pain-points");
            page.getByLabel("Name").fill(product.login());
            page.getByLabel("Password").fill(product.password());
            page.keyboard().press("Enter");
            page.waitForURL("**/pain-points");
            page.locator("a[href*='/pain-points/" + painPoint.path("id").asText() + "']")
                    .first()
                    .click();
            page.waitForURL("**/pain-points/**");
            assertThat(page.locator("main").innerText()).containsAnyOf(COMPLAINTS.toArray(String[]::new));
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static JsonNode score() {
        return api.get("/api/v1/scores?survey=" + survey.key() + "&by=stage").json();
    }

    private static Optional<JsonNode> latePainPoint() {
        for (JsonNode candidate :
                api.get("/api/v1/pain-points?stage=" + survey.stage()).json().path("items")) {
            if (candidate.path("theme").toString().contains("deliver")) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}

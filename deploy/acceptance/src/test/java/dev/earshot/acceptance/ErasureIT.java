package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who asks to be forgotten is gone from answers, scores and pages of every service, and nobody else is. */
@ExtendWith(RunningProduct.class)
class ErasureIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WORDS = "Ada's parcel came without its lid.";

    private static Product product;
    private static Api api;
    private static Survey survey;

    @BeforeAll
    static void survey(Product running) {
        product = running;
        api = product.api();
        survey = Survey.published(api, "forgotten-nps", "nps", "delivery");
    }

    @Test
    void a_person_is_forgotten_everywhere_and_the_receipt_says_so() {
        String link = survey.invite(Map.of("respondent", "forget.me@example.org", "interaction", "order-1"));
        api.submit(link, Map.of("score", "1", "comment", WORDS));
        String unanswered = survey.invite(Map.of("respondent", "forget.me@example.org", "interaction", "order-2"));
        for (int other = 0; other < 5; other++) {
            api.submit(survey.invite(Map.of("respondent", "other-" + other)), Map.of("score", "9"));
        }
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(comments()).contains(WORDS);
            assertThat(scored()).isEqualTo(6);
        });

        Api.Reply erased = api.delete("/api/v1/respondents/forget.me@example.org");
        assertThat(erased.status()).as(erased.body()).isBetween(200, 202);
        JsonNode receipt = erased.json();
        assertThat(receipt.path("responses").asInt()).isEqualTo(1);
        assertThat(receipt.path("invitations").asInt()).isEqualTo(2);
        assertThat(erased.body()).doesNotContain("forget.me@example.org");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(api.get("/api/v1/respondents/erasures/"
                                    + receipt.path("id").asText())
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("told");
            JsonNode confirmed =
                    api.get(receipt.path("confirmations").asText()).json().path("items");
            assertThat(confirmed).hasSize(1);
            assertThat(comments()).doesNotContain(WORDS);
            assertThat(scored()).isEqualTo(5);
        });
        assertThat(api.open(link).status()).isEqualTo(404);
        assertThat(api.open(unanswered).status()).isEqualTo(404);
        assertThat(api.delete("/api/v1/respondents/forget.me@example.org")
                        .json()
                        .path("responses")
                        .asInt())
                .isZero();
        assertThat(product.logs()).doesNotContain("forget.me@example.org").doesNotContain("without its lid");
    }

    private static List<String> comments() {
        return api.get("/api/v1/responses?survey=" + survey.key()).json().findValuesAsText("comment");
    }

    private static int scored() {
        JsonNode n = api.get("/api/v1/scores?survey=" + survey.key() + "&by=stage")
                .json()
                .findValue("n");
        return n == null ? 0 : n.asInt();
    }
}

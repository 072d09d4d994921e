package dev.earshot.insight.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import dev.earshot.insight.feedback.RollUpAudit;
import dev.earshot.insight.theming.Embedding;
import dev.earshot.insight.theming.Meanings;
import dev.earshot.insight.theming.Themes;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThemeDiscoveryTest {
    private static final int PEOPLE = 14;

    @Inject
    Feed feed;

    @Inject
    ThemeDiscovery discovery;

    @Inject
    Themes themes;

    @Inject
    RollUpAudit audit;

    private final String journey = "discovery-" + UUID.randomUUID();

    @Test
    void what_many_say_becomes_a_theme_that_keeps_its_name_and_counts_from_then_on() {
        feed.describe(journey, 1, "Discovery");
        List<Embedding> meanings = Meanings.embeddings(new Random(99), PEOPLE + 1);
        for (int person = 0; person < PEOPLE; person++) {
            feed.send(Heard.in(journey)
                    .score(3)
                    .saying("The lift was out of order again.", -0.7, "")
                    .meaning(text(meanings.get(person)), "broken lift", person == 0 ? "my neighbour" : "lift"));
        }
        feed.awaitCount(journey, PEOPLE);
        pains().body("items", empty());

        assertThat(discovery.discover()).isEqualTo(1);
        pains().body("items.theme.name", contains("Broken lift"))
                .body("items[0].severity.negativeMentions", equalTo(PEOPLE));
        assertThat(audit.drift()).isZero();

        String key = pains().extract().path("items[0].theme.key");
        assertThat(discovery.discover()).isZero();
        feed.send(Heard.in(journey)
                .score(2)
                .saying("Out of order, the lift, once more.", -0.9, "")
                .meaning(text(meanings.getLast())));
        feed.awaitCount(journey, PEOPLE + 1);
        pains().body("items.theme.key", contains(key)).body("items[0].severity.negativeMentions", equalTo(PEOPLE + 1));
        assertThat(discovery.discover()).isZero();
        assertThat(audit.drift()).isZero();
        assertThat(Reading.page("/themes?journey=" + journey)).contains("Broken lift", "new</span>");
    }

    @Test
    void a_theme_is_forgotten_when_all_who_spoke_of_it_are_erased() {
        String erased = "erased-" + UUID.randomUUID();
        feed.describe(erased, 1, "Erased");
        Heard[] heard = Meanings.embeddings(new Random(31), PEOPLE).stream()
                .map(meaning -> Heard.in(erased)
                        .score(3)
                        .saying("The ramp was icy again.", -0.7, "")
                        .meaning(text(meaning), "icy ramp"))
                .toArray(Heard[]::new);
        feed.send(heard);
        feed.awaitCount(erased, PEOPLE);
        discovery.discover();
        assertThat(names()).contains("Icy ramp");

        UUID erasure = UUID.randomUUID();
        feed.erase(erasure, heard);
        feed.awaitErased(erasure, PEOPLE);
        themes.forgetUnspoken(Instant.now().minusSeconds(600));
        assertThat(names()).as("as long as its sentences may be on their way").contains("Icy ramp");
        themes.forgetUnspoken(Instant.now().plusSeconds(1));
        themes.forgetUnspoken(Instant.now().plusSeconds(1));
        assertThat(names()).doesNotContain("Icy ramp");
        Reading.program("/api/v1/pain-points?journey=" + erased).statusCode(200).body("items", empty());
    }

    private static List<String> names() {
        return Reading.program("/api/v1/themes").extract().path("items.name");
    }

    @Test
    void seven_people_or_one_person_seven_times_make_no_theme() {
        String quiet = "quiet-" + UUID.randomUUID();
        feed.describe(quiet, 1, "Quiet");
        List<Embedding> meanings = Meanings.embeddings(new Random(7), 20);
        Heard talkative = Heard.in(quiet).score(3);
        for (int i = 0; i < 12; i++) {
            talkative.saying("The lift was out of order again.", -0.7, "").meaning(text(meanings.get(i)), "odd smell");
        }
        feed.send(talkative);
        for (int i = 12; i < 18; i++) {
            feed.send(Heard.in(quiet)
                    .saying("The lift was out of order again.", -0.7, "")
                    .meaning(text(meanings.get(i)), "odd smell"));
        }
        feed.awaitCount(quiet, 7);
        discovery.discover();
        assertThat(Reading.program("/api/v1/themes").extract().<List<String>>path("items.name"))
                .doesNotContain("Odd smell");
    }

    private ValidatableResponse pains() {
        return Reading.program("/api/v1/pain-points?journey=" + journey).statusCode(200);
    }

    private static String text(Embedding embedding) {
        return Base64.getEncoder().encodeToString(embedding.bytes());
    }
}

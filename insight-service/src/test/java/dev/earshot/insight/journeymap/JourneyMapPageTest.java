package dev.earshot.insight.journeymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyMapPageTest {
    private static final int FEW = 2;

    @Inject
    Feed feed;

    private final String old = "old-" + UUID.randomUUID();
    private final String young = "young-" + UUID.randomUUID();

    @Test
    void a_new_journey_does_not_take_the_place_of_the_one_with_more_answers() {
        feed.describe(old, 1, "Old customers");
        answers(old, FEW + 1);
        feed.describe(young, 1, "New customers");
        answers(young, FEW);
        Reading.program("/api/v1/journey-map").body("journey", not(equalTo(young)));
        assertThat(Reading.page("/"))
                .contains(
                        "Journey shown:", "Old customers", "New customers <span class=\"small faint\">2 answers</span>")
                .contains("href=\"/?journey=" + young + "&amp;window=90d\"");
    }

    @Test
    void the_chosen_journey_goes_along_to_the_other_pages() {
        feed.describe(young, 1, "New customers");
        for (String page : new String[] {"/", "/pain-points", "/themes", "/responses"}) {
            assertThat(Reading.page(page + "?journey=" + young))
                    .contains("href=\"/?journey=" + young + "\"", "href=\"/pain-points?journey=" + young + "\"");
        }
    }

    @Test
    void two_answers_are_told_how_many_are_needed() {
        feed.describe(young, 1, "New customers");
        answers(young, FEW);
        assertThat(Reading.page("/?journey=" + young))
                .contains("So far only 2 answers", "from 5 answers on", "from 30 answers on", "a score needs 5")
                .doesNotContain("<figure");
    }

    @Test
    void an_empty_map_leads_to_the_pages_that_fill_it() {
        feed.describe(young, 1, "New customers");
        assertThat(Reading.page("/?journey=" + young))
                .contains(
                        "No answers in this window yet",
                        "href=\"/surveys\">Surveys to share",
                        "href=\"/surveys/new\"",
                        "href=\"/imports\"");
    }

    private void answers(String journey, int count) {
        for (int i = 0; i < count; i++) {
            feed.send(Heard.in(journey).score(9));
        }
        feed.awaitCount(journey, count);
    }
}

package dev.earshot.insight.painpoint;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PainPointsTest {
    private static final String COMPLAINT = "The courier <b>never</b> came with my parcel.";

    @Inject
    Feed feed;

    private final String journey = "pains-" + UUID.randomUUID();

    @BeforeEach
    void complain() {
        feed.describe(journey, 1, "Pains & gains");
        for (int i = 0; i < 12; i++) {
            feed.send(Heard.in(journey)
                    .score(2)
                    .saying("I ordered two weeks ago.", 0, "")
                    .saying(COMPLAINT, -0.9 + i / 100.0, "delivery"));
            feed.send(Heard.in(journey).score(10).saying("A fine shop and nice people.", 0.9, "staff-friendliness"));
            feed.send(Heard.in(journey)
                    .with("stage", "purchase")
                    .with("touchpoint", "checkout")
                    .score(6)
                    .saying("Paying did not work at first.", -0.4, i < 6 ? "checkout-payment" : ""));
        }
        for (int i = 0; i < 4; i++) {
            feed.send(Heard.in(journey).score(3).saying("Much too expensive for what it is.", -0.9, "price"));
        }
        feed.awaitCount(journey, 40);
    }

    @Test
    void the_worst_comes_first_and_four_complaints_are_no_pattern() {
        list("").body("items.theme.key", contains("delivery", "checkout-payment"))
                .body("items.stage.name", contains("Retention", "Purchase"))
                .body("items[0].severity.metric", equalTo("severity@1"))
                .body("items[0].severity.mentions", equalTo(12))
                .body("items[0].severity.comments", equalTo(28))
                .body("items[0].severity.impact.metric", equalTo("nps@1"))
                .body("items[0].severity.impact.points", lessThan(0f));
    }

    @Test
    void stage_and_theme_narrow_the_list() {
        list("&stage=purchase").body("items.theme.key", contains("checkout-payment"));
        list("&theme=delivery").body("items.stage.key", contains("retention"));
        list("&theme=privacy").body("items", empty());
    }

    @Test
    void one_page_after_the_other_has_each_once() {
        String next = list("&limit=1").body("items", hasSize(1)).extract().path("next");
        list("&limit=1&cursor=" + next).body("items.theme.key", contains("checkout-payment"));
    }

    @Test
    void its_address_stays_and_shows_what_is_behind_it() {
        String id = list("").extract().path("items[0].id");
        feed.send(Heard.in(journey).score(0).saying(COMPLAINT, -0.9, "delivery"));
        feed.awaitCount(journey, 41);
        Reading.program("/api/v1/pain-points/" + id)
                .statusCode(200)
                .body("severity.mentions", equalTo(13))
                .body("touchpoints.touchpoint", contains("Parcel delivery"))
                .body("touchpoints[0].negative", equalTo(13))
                .body("quotes", hasSize(1))
                .body("quotes[0].sentence", equalTo(COMPLAINT))
                .body("weeks.sum { it.negative }", equalTo(13));
    }

    @Test
    void its_page_quotes_people_safely_and_explains_the_severity() {
        String id = list("").extract().path("items[0].id");
        assertThat(Reading.page("/pain-points/" + id))
                .contains("<mark>The courier &lt;b&gt;never&lt;/b&gt; came with my parcel.</mark>")
                .contains("I ordered two weeks ago. <mark>")
                .contains("Parcel delivery", "NPS 2", "associated with the theme", "aria-current=\"true\"")
                .contains("points lower than without those who mention it", "ranked by its low end: ≥")
                .doesNotContain("<b>never</b>", "style=");
    }

    @Test
    void the_list_page_shows_the_parts_and_the_formula() {
        assertThat(Reading.page("/pain-points?journey=" + journey))
                .contains("Delivery", "Retention", "12 complaints in 12 mentions", "severity@1 = 100")
                .contains("hx-get=\"/pain-points\"")
                .doesNotContain("style=");
        assertThat(Reading.page("/pain-points?journey=" + journey + "&stage=retention&theme=privacy&window=30d"))
                .contains("Nothing hurts often enough");
    }

    @Test
    void the_map_shows_scores_moods_and_what_hurts() {
        Reading.program("/api/v1/journey-map?journey=" + journey)
                .statusCode(200)
                .body("n", equalTo(40))
                .body("stages.name", contains("Purchase", "Retention"))
                .body("stages[1].standing.headline.metric", equalTo("nps@1"))
                .body("stages[1].standing.headline.counts.detractors", equalTo(16))
                .body("stages[1].painPoints[0].theme.key", equalTo("delivery"));
        assertThat(Reading.page("/?journey=" + journey))
                .contains("Pains &amp; gains", "Parcel delivery", "What hurts", "−14")
                .doesNotContain("style=", "NullPointer");
    }

    @Test
    void a_theme_page_lists_what_is_talked_about() {
        assertThat(Reading.page("/themes?journey=" + journey)).contains("Friendliness of staff", "Delivery");
    }

    @Test
    void responses_can_be_read_one_by_one() {
        String id = list("").extract().path("items[0].id");
        String response = Reading.program("/api/v1/pain-points/" + id).extract().path("quotes[0].response");
        assertThat(Reading.page("/responses?journey=" + journey + "&theme=delivery"))
                .contains("The courier &lt;b&gt;never&lt;/b&gt; came", "/responses/" + response);
        assertThat(Reading.page("/responses/" + response)).contains("NPS 2", "Parcel delivery", "open link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"window=7d", "journey=nowhere", "limit=0", "cursor=x", "sort=asc", "stage=moon", "theme=moon"})
    void what_is_not_understood_is_refused(String parameter) {
        Reading.program("/api/v1/pain-points?" + parameter)
                .statusCode(400)
                .body("field", equalTo(parameter.substring(0, parameter.indexOf('='))));
    }

    @Test
    void pages_are_for_people_who_logged_in_and_the_api_for_keys() {
        given().redirects()
                .follow(false)
                .get("/pain-points")
                .then()
                .statusCode(302)
                .header("Location", containsString("/login"));
        given().get("/api/v1/pain-points").then().statusCode(401);
        given().auth()
                .preemptive()
                .oauth2(RealEngines.INTAKE_KEY)
                .get("/api/v1/pain-points")
                .then()
                .statusCode(403);
        Reading.program("/api/v1/pain-points/" + UUID.randomUUID()).statusCode(404);
    }

    private ValidatableResponse list(String more) {
        return Reading.program("/api/v1/pain-points?journey=" + journey + more).statusCode(200);
    }
}

package dev.earshot.insight.scores;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.insight.Feed;
import dev.earshot.insight.Heard;
import dev.earshot.insight.Reading;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScoresTest {
    @Inject
    Feed feed;

    private final String journey = "scores-" + UUID.randomUUID();

    @BeforeEach
    void answer() {
        feed.describe(journey, 1, "Scores");
        for (int i = 0; i < 20; i++) {
            feed.send(Heard.in(journey)
                    .with("metric", "csat")
                    .score(i < 17 ? 4 : 2)
                    .with("collectedAt", "2026-03-0" + (i < 10 ? 1 : 8) + "T23:59:59.999Z"));
        }
        feed.send(Heard.in(journey)
                .with("metric", "ces")
                .with("stage", "purchase")
                .with("touchpoint", "checkout")
                .score(7)
                .with("collectedAt", "2026-04-01T00:00:00.000Z"));
        feed.awaitCount(journey, 21);
    }

    @Test
    void seventeen_of_twenty_with_wilsons_interval_and_all_that_is_needed_to_check_it() {
        scores("&from=2026-03-01&to=2026-03-31")
                .body("items.score.metric", contains("csat@1"))
                .body("items[0].score.n", equalTo(20))
                .body("items[0].score.score", closeTo(85.0, 0.001))
                .body("items[0].score.interval.low", closeTo(63.96, 0.01))
                .body("items[0].score.interval.high", closeTo(94.76, 0.01))
                .body("items[0].score.numerator", equalTo(17))
                .body("items[0].score.denominator", equalTo(20))
                .body("items[0].score.counts.satisfied", equalTo(17))
                .body("items[0].score.histogram.'4'", equalTo(17));
    }

    @Test
    void metrics_are_never_mixed() {
        scores("&from=2026-03-01&to=2026-04-01").body("items.score.metric", contains("csat@1", "ces@1"));
        scores("&from=2026-03-01&to=2026-04-01&metric=ces").body("items[0].score.mean", closeTo(7, 0.001));
    }

    @Test
    void days_weeks_months_stages_and_touchpoints_group() {
        String all = "&from=2026-03-01&to=2026-04-01&by=";
        scores(all + "day").body("items.group", contains("2026-03-01", "2026-03-08", "2026-04-01"));
        // the first and the eighth of March 2026 are Sundays
        scores(all + "week").body("items.group", contains("2026-02-23", "2026-03-02", "2026-03-30"));
        scores(all + "month").body("items.group", contains("2026-03-01", "2026-04-01"));
        scores(all + "stage").body("items.group", contains("purchase", "retention"));
        scores(all + "touchpoint").body("items.group", contains("checkout", "delivery"));
    }

    @Test
    void open_ends_as_bi_tools_write_them_hold_everything() {
        scores("&from=0001-01-01&to=9999-12-31").body("items.score.metric", contains("csat@1", "ces@1"));
        scores("&from=9999-12-31&to=9999-12-31").body("items", empty());
    }

    @Test
    void a_day_nobody_answered_has_no_score() {
        scores("&from=2026-03-02&to=2026-03-02").body("items", empty());
    }

    @Test
    void wrong_periods_groups_and_journeys_are_refused_by_name() {
        refused("from=2026-03-02&to=2026-03-01", "from", "no later");
        refused("from=1-1-2026", "from", "2026-03-01");
        refused("to=-999999999-01-01", "to", "2026-03-01");
        refused("by=year", "by", "day, week, month, stage, touchpoint");
        refused("metric=6", "metric", "nps, csat, ces");
        refused("journey=" + journey + "&stage=moon", "stage", "purchase, retention");
        refused("journey=" + journey + "&touchpoint=moon", "touchpoint", "checkout, delivery");
        refused("journey=" + journey + "&survey=moon", "survey", "delivery-nps");
        refused("journey=nowhere", "journey", journey);
    }

    private static void refused(String query, String field, String remedy) {
        Reading.program("/api/v1/scores?" + query)
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", allOf(containsString(remedy)));
    }

    private ValidatableResponse scores(String more) {
        return Reading.program()
                .config(RestAssuredConfig.config()
                        .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE)))
                .get("/api/v1/scores?journey=" + journey + more)
                .then()
                .statusCode(200);
    }
}

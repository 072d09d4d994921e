package dev.earshot.survey.trust;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Machines that open links, run scripts and press buttons leave nothing that counts, and never shut the person out. */
@QuarkusTest
@QuarkusTestResource(RealEngines.class)
@TestProfile(WithRules.class)
class ScannerFleetTest extends WatchedLink {
    private static final String SLACK = "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)";

    @Test
    void looking_at_all_eleven_links_leaves_nothing() {
        for (int score = 0; score <= 10; score++) {
            given().get(link + "?s=" + score).then().statusCode(200);
            given().head(link + "?s=" + score).then().statusCode(200);
        }
        assertThat(answers.to(survey)).isEmpty();
        assertThePersonCounts(9);
    }

    @Test
    void a_button_pressed_sooner_than_a_person_reads_does_not_count() {
        submit(link, with(page(), "score", "0", "hand", "1"))
                .then()
                .statusCode(200)
                .body(containsString("Thank you"));
        assertQuarantined("too_fast", 0);
        assertThePersonCounts(9);
    }

    @Test
    void who_is_too_soon_without_scripts_is_asked_to_send_once_more_and_loses_nothing() throws InterruptedException {
        Response hasty = submit(link, with(page(), "score", "9", "comment", "mine"));
        for (int press = 0; press < 2; press++) {
            hasty.then()
                    .statusCode(200)
                    .body(containsString("press the button once more"))
                    .body(containsString("mine</textarea>"))
                    .body(containsString("value=\"9\" required checked"));
            hasty = submit(link, with(hidden(hasty.asString()), "score", "9", "comment", "mine"));
        }
        assertThat(answers.counted(survey)).isEmpty();
        Map<String, String> shown = hidden(hasty.asString());
        read();
        submit(link, with(shown, "score", "9", "comment", "mine")).then().body(containsString("Thank you"));
        assertCounted(9);
    }

    @Test
    void a_page_tells_its_script_until_when_a_person_is_too_soon() {
        given().get(link).then().body(containsString("data-soonest=\"2000\""));
        given().get("/s/" + survey).then().body(containsString("data-early=\"Please press the button once more"));
    }

    @Test
    void a_person_without_scripts_counts_right_after_a_scanner_whose_answers_do_not() throws InterruptedException {
        submit(link, with(page(), "score", "0")).then().statusCode(200);
        submit(link, with(page(), "score", "10")).then().statusCode(200);
        submit(link, with(readPage(), "score", "7")).then().statusCode(200);
        assertCounted(7);
    }

    @Test
    void a_machine_without_scripts_changes_nothing_from_a_page_that_had_not_shown_it() throws Exception {
        Map<String, String> scanners = page();
        Map<String, String> persons = page();
        read();
        submit(link, with(persons, "score", "9", "comment", "me")).then().body(containsString("Thank you"));
        read();
        submit(link, with(scanners, "score", "0")).then().statusCode(200);
        assertCounted(9);
        assertThat(answers.quarantined(survey, "unseen_change")).containsExactly(0);
    }

    @Test
    void a_preview_robot_that_says_so_does_not_count() throws InterruptedException {
        given().header("User-Agent", SLACK).get(link + "?s=3").then().statusCode(200);
        given().header("User-Agent", SLACK)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with(readPage(), "score", "3"))
                .post(link)
                .then()
                .statusCode(200);
        assertQuarantined("preview_agent", 3);
        assertThePersonCounts(9);
    }

    @Test
    void a_page_whose_script_ran_and_that_nothing_touched_does_not_count() throws InterruptedException {
        submit(link, with(readPage(), "score", "1", "hand", "0")).then().statusCode(200);
        assertQuarantined("no_hand", 1);
        assertThePersonCounts(9);
    }

    @Test
    void what_people_do_not_see_gives_a_machine_away() throws InterruptedException {
        submit(link, with(readPage(), "score", "1", "website", "https://example.org"))
                .then()
                .statusCode(200);
        String other = invite(Map.of("survey", survey));
        Map<String, String> form = hidden(given().get(other).asString());
        Map<String, String> beyond = hidden(given().get(other + "?more=" + form.get("page"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        read();
        submit(other, with(form, "score", "2")).then().statusCode(200);
        submit(other, with(beyond, "score", "3", "hand", "1")).then().statusCode(200);
        assertQuarantined("honeypot", 1, 2, 3);
        assertThePersonCounts(9);
    }

    @Test
    void a_browser_that_says_it_fetches_ahead_follows_nothing() throws InterruptedException {
        Map<String, String> form = page();
        String hidden = link + "?more=" + form.get("page");
        given().header("Sec-Purpose", "prefetch;prerender").get(hidden).then().statusCode(200);
        given().header("X-Moz", "prefetch").get(hidden).then().statusCode(200);
        given().head(hidden).then().statusCode(200);
        read();
        submit(link, with(form, "score", "9", "hand", "1")).then().statusCode(200);
        assertCounted(9);
    }

    @Test
    void who_follows_the_hidden_link_of_a_page_spoils_nobody_elses() throws InterruptedException {
        String open = "/s/" + survey;
        Map<String, String> persons = hidden(given().get(open).asString());
        Map<String, String> scanners = hidden(given().get(open).asString());
        given().get(open + "?more=" + scanners.get("page")).then().statusCode(200);
        given().get(open + "?more=1").then().statusCode(200);
        read();
        submit(open, with(persons, "score", "8", "hand", "1")).then().statusCode(200);
        assertCounted(8);
    }

    @Test
    void a_machine_that_comes_after_the_person_changes_nothing() throws InterruptedException {
        submit(link, with(readPage(), "score", "9", "comment", "mine", "hand", "1"))
                .then()
                .statusCode(200);
        submit(link, Map.of("score", "0")).then().statusCode(200);
        submit(link, with(readPage(), "score", "1")).then().statusCode(200);
        assertCounted(9);
        assertThat(answers.quarantined(survey, "unseen_change")).containsExactlyInAnyOrder(0, 1);
        submit(link, with(readPage(), "score", "7", "hand", "1")).then().statusCode(200);
        assertCounted(7);
    }

    @Test
    void what_was_given_without_its_page_is_not_changed_without_it() throws InterruptedException {
        submit(link, Map.of("score", "9")).then().statusCode(200);
        read();
        submit(link, Map.of("score", "0")).then().statusCode(200);
        assertCounted(9);
        assertThat(answers.quarantined(survey, "unseen_change")).containsExactly(0);
    }

    @Test
    void the_person_may_change_the_answer_after_a_scanner_with_a_pointer() throws InterruptedException {
        submit(link, with(page(), "score", "0", "hand", "1")).then().statusCode(200);
        assertThePersonCounts(9);
        assertThePersonCounts(8);
    }

    @Test
    void a_stamp_that_is_made_up_or_another_links_does_not_count() throws InterruptedException {
        String other = invite(Map.of("survey", survey));
        Map<String, String> elsewhere = hidden(given().get(other).asString());
        Map<String, String> altered = readPage();
        altered.compute("page", (name, stamp) -> "AAAA" + stamp.substring(4));
        submit(link, with(elsewhere, "score", "1")).then().statusCode(200);
        submit(link, with(altered, "score", "2")).then().statusCode(200);
        submit(link, Map.of("page", "%00§§", "score", "3")).then().statusCode(200);
        assertQuarantined("forged_page", 1, 2, 3);
        assertThePersonCounts(9);
    }

    @Test
    void an_open_link_is_watched_as_well() throws InterruptedException {
        String open = "/s/" + survey;
        submit(open, with(hidden(given().get(open).asString()), "score", "0"))
                .then()
                .statusCode(200);
        assertQuarantined("too_fast", 0);
        Map<String, String> form = hidden(given().get(open).asString());
        read();
        submit(open, with(form, "score", "10", "hand", "1")).then().statusCode(200);
        assertCounted(10);
    }
}

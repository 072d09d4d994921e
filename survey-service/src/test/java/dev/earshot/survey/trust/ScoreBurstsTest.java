package dev.earshot.survey.trust;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.OpenLinks;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who sends several scores in a burst is a machine; who hesitates or comes after one is a person. */
@QuarkusTest
@QuarkusTestResource(RealEngines.class)
@TestProfile(WithRules.class)
class ScoreBurstsTest extends WatchedLink {
    @Test
    void several_scores_in_a_burst_do_not_count_the_first_of_them_included() throws InterruptedException {
        Map<String, String> form = page();
        read();
        for (int score = 0; score <= 10; score++) {
            submit(link, with(form, "score", "" + score)).then().statusCode(200);
        }
        assertQuarantined("burst", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThePersonCounts(9);
    }

    @Test
    void several_scores_at_once_do_not_count() throws Exception {
        Map<String, String> form = page();
        read();
        try (ExecutorService scanner = Executors.newFixedThreadPool(11)) {
            List<Future<Integer>> all = IntStream.rangeClosed(0, 10)
                    .mapToObj(score -> scanner.submit(
                            () -> submit(link, with(form, "score", "" + score)).statusCode()))
                    .toList();
            for (Future<Integer> one : all) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
        assertQuarantined("burst", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThePersonCounts(9);
    }

    @Test
    void several_scores_by_a_hand_from_pages_that_were_open_all_along_do_not_count_however_many() throws Exception {
        List<Map<String, String>> tabs = List.of(page(), page(), page());
        read();
        for (int i = 0; i < tabs.size(); i++) {
            submit(link, with(tabs.get(i), "score", "" + 5 * i, "hand", "1"))
                    .then()
                    .statusCode(200);
        }
        assertQuarantined("burst", 0, 5, 10);
        calm();
        assertThePersonCounts(9);
    }

    @Test
    void a_hand_that_presses_one_tab_after_the_other_is_a_machines() throws Exception {
        for (int score = 0; score <= 4; score++) {
            submit(link, with(readPage(), "score", "" + score, "hand", "1"))
                    .then()
                    .statusCode(200);
        }
        assertThat(answers.counted(survey)).isEmpty();
        calm();
        assertThePersonCounts(9);
    }

    @Test
    void the_person_who_comes_right_after_such_a_machine_is_asked_once_more_and_counts() throws Exception {
        List<Map<String, String>> tabs = List.of(page(), page(), page());
        read();
        for (int i = 0; i < tabs.size(); i++) {
            submit(link, with(tabs.get(i), "score", "" + 5 * i, "hand", "1"));
        }
        Response asked = submit(link, with(readPage(), "score", "7", "comment", "mine", "hand", "1"));
        asked.then()
                .statusCode(200)
                .body(containsString("Several answers have just come by this link."))
                .body(containsString("data-soonest=\"5000\""))
                .body(containsString("mine</textarea>"))
                .body(containsString("value=\"7\" required checked"));
        assertThat(answers.counted(survey)).isEmpty();
        calm();
        submit(link, with(hidden(asked.asString()), "score", "7", "comment", "mine", "hand", "1"))
                .then()
                .body(containsString("Thank you"));
        assertCounted(7);
        submit(link, with(tabs.getFirst(), "score", "0", "hand", "1")).then().statusCode(200);
        assertThat(answers.counted(survey)).doesNotContain(0);
    }

    @Test
    void who_changes_their_mind_twice_is_asked_once_more_and_is_a_person() throws InterruptedException {
        submit(link, with(readPage(), "score", "5", "hand", "1"));
        submit(link, with(readPage(), "score", "7", "hand", "1"));
        Response last = submit(link, with(readPage(), "score", "9", "hand", "1"));
        assertThat(answers.counted(survey)).isEmpty();
        calm();
        submit(link, with(hidden(last.asString()), "score", "9", "hand", "1"))
                .then()
                .body(containsString("Thank you"));
        assertCounted(9);
    }

    @Test
    void strangers_of_whom_no_hand_was_seen_are_one_machine_when_their_scores_come_in_a_burst() throws Exception {
        String open = "/s/" + survey;
        List<Map<String, String>> tabs = IntStream.rangeClosed(0, 10)
                .mapToObj(score -> hidden(given().get(open + "?s=" + score).asString()))
                .toList();
        read();
        for (int score = 0; score <= 10; score++) {
            from("203.0.113." + score, open, with(tabs.get(score), "score", "" + score));
        }
        from("198.51.100.7", open, with(hidden(given().get(open).asString()), "score", "6", "hand", "1"));
        assertQuarantined("burst", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void people_of_one_office_count_whose_hands_were_seen_and_those_of_other_places_too() throws Exception {
        String open = "/s/" + survey;
        List<Map<String, String>> pages = IntStream.range(0, 4)
                .mapToObj(i -> hidden(given().get(open).asString()))
                .toList();
        read();
        from("203.0.113.1", open, with(pages.get(0), "score", "1", "hand", "1"));
        from("203.0.113.1", open, with(pages.get(1), "score", "2", "hand", "1"));
        from("203.0.113.1", open, with(pages.get(2), "score", "3"));
        from("198.51.100.7", open, with(pages.get(3), "score", "4"));
        assertThat(answers.counted(survey)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void strangers_at_once_leave_nothing_that_counts_either() throws Exception {
        String open = "/s/" + survey;
        List<Map<String, String>> tabs = IntStream.rangeClosed(0, 10)
                .mapToObj(score -> hidden(given().get(open).asString()))
                .toList();
        read();
        try (ExecutorService scanner = Executors.newFixedThreadPool(11)) {
            List<Future<?>> all = new ArrayList<>();
            for (int score = 0; score <= 10; score++) {
                Map<String, String> form = with(tabs.get(score), "score", "" + score);
                all.add(scanner.submit(() -> from("203.0.113.1", open, form)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertQuarantined("burst", 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void all_forms_of_a_person_who_is_known_are_one_link() throws Exception {
        for (String query : List.of("u=ada&g=" + OpenLinks.signed(survey, "ada"), "u=bob")) {
            String known = OpenLinks.link(survey, query);
            List<Map<String, String>> tabs = IntStream.rangeClosed(0, 10)
                    .mapToObj(i -> OpenLinks.page(known))
                    .toList();
            read();
            for (int score = 0; score <= 10; score++) {
                OpenLinks.send(known, with(tabs.get(score), "score", "" + score), "hand", "1")
                        .then()
                        .statusCode(200);
            }
        }
        assertThat(answers.counted(survey)).isEmpty();
        calm();
        String ada = OpenLinks.link(survey, "u=ada&g=" + OpenLinks.signed(survey, "ada"));
        Map<String, String> form = OpenLinks.page(ada);
        read();
        OpenLinks.send(ada, form, "score", "9", "hand", "1").then().statusCode(200);
        assertCounted(9);
    }

    @Test
    void who_goes_back_to_an_open_links_form_may_change_it_at_once() throws InterruptedException {
        Map<String, String> form = hidden(given().get("/s/" + survey).asString());
        read();
        for (String score : List.of("2", "5", "8")) {
            submit("/s/" + survey, with(form, "score", score, "hand", "1"))
                    .then()
                    .statusCode(200);
        }
        assertCounted(8);
    }

    @Test
    void who_chooses_again_after_a_while_is_a_person() throws InterruptedException {
        submit(link, with(readPage(), "score", "2")).then().statusCode(200);
        submit(link, with(readPage(), "score", "8")).then().statusCode(200);
        assertCounted(8);
    }

    @Test
    void several_scores_without_any_page_do_not_count() {
        for (int score = 0; score <= 3; score++) {
            submit(link, Map.of("score", "" + score)).then().statusCode(200);
        }
        assertQuarantined("burst", 0, 1, 2, 3);
        assertThePersonCounts(9);
    }

    @Test
    void the_person_counts_right_after_a_scanner_with_several_scores() throws InterruptedException {
        submit(link, with(readPage(), "score", "0")).then().statusCode(200);
        submit(link, with(readPage(), "score", "10")).then().statusCode(200);
        assertThePersonCounts(7);
    }

    @Test
    void who_hesitates_between_scores_is_a_person() throws InterruptedException {
        Map<String, String> form = readPage();
        for (String score : List.of("3", "5")) {
            submit(link, with(form, "score", score, "hand", "1", "partial", "1"))
                    .then()
                    .statusCode(204);
        }
        submit(link, with(form, "score", "9", "hand", "1")).then().statusCode(200);
        assertCounted(9);
    }

    @Test
    void a_link_takes_only_so_many_forms_a_minute_and_the_page_keeps_what_was_typed() {
        Map<String, String> form = Map.of("score", "4", "comment", "still here");
        List<Response> replies = IntStream.range(0, 2 * WithRules.FORMS_A_MINUTE)
                .mapToObj(i -> submit(link, with(form, "form", "number " + i)))
                .toList();
        replies.stream()
                .limit(WithRules.FORMS_A_MINUTE)
                .forEach(reply -> reply.then().statusCode(200));
        replies.stream()
                .filter(reply -> reply.statusCode() == 429)
                .findFirst()
                .orElseThrow()
                .then()
                .header("Retry-After", not(nullValue()))
                .body(containsString("too many tries"))
                .body(containsString("still here</textarea>"));
    }
}

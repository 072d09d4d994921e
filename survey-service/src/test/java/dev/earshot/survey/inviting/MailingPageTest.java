package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailingPageTest extends MailingByHand {
    private static final String LIST = """
            external_id;Prénom;language;interaction
            ada;Zoë;fr;order-1
            bob;<b>;fr;{{order}}
            """;
    private static final Map<String, String> AS_PROPOSED =
            Map.of("c0", "external_id", "c2", "language", "c3", "interaction");

    @Inject
    UploadedLists lists;

    @Test
    void a_list_is_uploaded_its_links_are_made_and_the_file_with_them_can_be_fetched() throws Exception {
        String page = uploaded(LIST);
        UUID id = UUID.fromString(page.replaceFirst(".*/", ""));
        assertThat(Files.getPosixFilePermissions(lists.list(survey, id))).hasSize(2);
        String made = made(page, AS_PROPOSED);
        assertThat(made)
                .contains("<dt>Have a link</dt><dd>1</dd>", "<dt>Without a link</dt><dd>1</dd>", "row 3 “{{order}}”")
                .doesNotContain("Nothing is made yet", "http-equiv=\"refresh\"");
        Response file = Staff.request().get(page + "/links");
        file.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", equalTo("attachment; filename=\"list-links.csv\""))
                .header("Cache-Control", equalTo("no-store"));
        List<String> rows = file.asString().lines().toList();
        assertThat(rows.get(1)).startsWith("ada;Zoë;fr;order-1;http").endsWith(";;");
        assertThat(rows.get(2)).startsWith("bob;<b>;fr;{{order}};;;;").contains("Row 3, interaction “{{order}}”: ");
        String link = URI.create(rows.get(1).split(";", -1)[4]).getPath();
        submit(link, Map.of("score", "9")).then().statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
        assertThat(send(page, AS_PROPOSED, "make").statusCode()).isEqualTo(303);
        assertThat(lists.has(survey, id)).isFalse();
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void a_list_and_its_links_go_with_a_person_who_may_be_on_them() {
        String waiting = uploaded(LIST);
        String page = uploaded(LIST);
        made(page, AS_PROPOSED);
        manager().delete("/api/v1/respondents/{ref}", "ada").then().statusCode(200);
        for (String gone : List.of(waiting, page, page + "/links")) {
            Staff.request().get(gone).then().statusCode(404).body(containsString("until a person is erased"));
        }
        assertThat(mailings(survey)).doesNotContain("Made within the last hour");
    }

    @Test
    void a_mailing_is_found_again_on_the_page_of_its_survey_and_on_no_other() {
        String page = uploaded(LIST);
        made(page, AS_PROPOSED);
        uploaded(LIST);
        String found = mailings(survey);
        assertThat(found)
                .contains("Made within the last hour", "href=\"" + page + "/links\"")
                .containsPattern("Have a link\">1</td><td[^>]*>0</td><td[^>]*Without a link\">1</td>")
                .contains(">list.csv</a>");
        assertThat(found.split("/links\"", -1)).hasSize(2);
        String other = published("nps", "delivery");
        assertThat(mailings(other)).doesNotContain("Made within the last hour");
        Staff.request().get(page.replace(survey, other) + "/links").then().statusCode(404);
        Staff.request()
                .get("/surveys/" + survey + "/share")
                .then()
                .body(containsString("href=\"/surveys/" + survey + "/mailing\""));
    }

    @Test
    void the_same_person_twice_has_one_link_unless_the_rows_say_what_they_are_about() {
        check(
                        "external_id,interaction\nada@example.org,\nADA@example.org,\nada@example.org,o-1\nada@example.org,o-2\n,\n,\n")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>3</dd>"))
                .body(containsString("The list has the same person further up"));
    }

    @Test
    void a_mailing_whose_links_were_lost_is_made_again_where_it_is_said_so() {
        manager().body(Map.of("quietDays", 30)).put("/api/v1/surveys/" + survey + "/contact-rules");
        String list = "external_id\nada-" + survey + "\n";
        made(uploaded(list), proposed(list));
        Map<String, String> again = new HashMap<>(proposed(list));
        again.put("again", "on");
        check(list).then().body(containsString("Nobody would have a link"));
        String page = uploaded(list);
        send(page, again, "check")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>1</dd>"))
                .body(containsString("name=\"again\" checked"));
        assertThat(made(page, again)).contains("<dt>Have a link</dt><dd>1</dd>");
        assertThat(invitations()).isEqualTo(2);
    }

    @Test
    void a_list_can_be_looked_at_before_and_nothing_is_made() {
        String page = uploaded(LIST);
        send(page, AS_PROPOSED, "check")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Nothing is made yet"),
                        containsString("<dt>Would have a link</dt><dd>1</dd>"),
                        containsString("<dt>Not to be asked</dt><dd>0</dd>"),
                        containsString("<dt>Without a link</dt><dd>1</dd>"),
                        containsString("<strong>interaction</strong>: "),
                        containsString("row 3 “{{order}}”"),
                        not(containsString("cannot hold for them"))));
        check("interaction\norder-1\n").then().body(containsString("cannot hold for them"));
        check("external_id\n").then().body(containsString("The list is empty"));
        check("external_id,interaction\nada,o-1\nada,o-1\n")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>1</dd>"))
                .body(containsString("the same interaction of the same person further up"));
        String manyWrong = IntStream.range(0, 30)
                .mapToObj(i -> i + ",moon")
                .collect(Collectors.joining("\n", "external_id,touchpoint\n", "\n"));
        check(manyWrong)
                .then()
                .body(containsString("Nobody would have a link"))
                .body(containsString("data-label=\"Rows\">30</td>"))
                .body(containsString("<strong>touchpoint</strong>: The survey"))
                .body(containsString("row 6 “moon” …"));
        assertThat(invitations()).isZero();
    }

    @Test
    void a_row_has_the_same_number_before_and_after_which_is_that_of_a_spreadsheet() {
        String list = "sep=;\nexternal_id;touchpoint;language\n\"ada\";;\n;;\n\n\"b\";moon;\ncleo;;Klingonisch\n";
        check(list).then().body(containsString("row 5 “moon”")).body(containsString("row 6 “Klingonisch”"));
        String page = uploaded(list);
        assertThat(made(page, Map.of("c0", "external_id", "c1", "touchpoint", "c2", "language")))
                .contains("<dt>Have a link</dt><dd>2</dd>", "row 5 “moon”", "row 6 “Klingonisch”");
        assertThat(Staff.request().get(page + "/links").asString()).contains("Row 5, touchpoint “moon”: ");
    }

    @Test
    void a_check_says_who_is_not_to_be_asked_and_asks_nobody() {
        manager()
                .body(Map.of("quietDays", 30, "skip", List.of("plan is trial")))
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
        String asked = "asked-" + survey;
        made(uploaded("external_id\n" + asked + "\n"), Map.of("c0", "external_id"));
        String list =
                "external_id,attribute.plan\n" + asked + ",gold\nnew-" + survey + ",gold\nother-" + survey + ",trial\n";
        for (int time = 0; time < 2; time++) {
            check(list)
                    .then()
                    .body(containsString("<dt>Would have a link</dt><dd>1</dd>"))
                    .body(containsString("<dt>Not to be asked</dt><dd>2</dd>"))
                    .body(containsString("1 skip rule, 1 quiet period"));
        }
        assertThat(invitations()).isEqualTo(1);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM not_asked WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isZero();
        String made = made(uploaded(list), proposed(list));
        assertThat(made).contains("<dt>Not to be asked</dt><dd>2</dd>", "1 skip rule, 1 quiet period");
    }

    @Test
    void thousands_have_their_links_once_though_the_button_is_pressed_twice() {
        String list = IntStream.range(0, 3_210)
                .mapToObj(i -> "person-" + i)
                .collect(Collectors.joining("\n", "external_id\n", "\n"));
        String page = uploaded(list);
        send(page, Map.of("c0", "external_id"), "make").then().statusCode(303);
        assertThat(made(page, Map.of("c0", "external_id"))).contains("<dt>Have a link</dt><dd>3210</dd>");
        assertThat(Staff.request().get(page + "/links").asString().lines()).hasSize(3_211);
        assertThat(invitations()).isEqualTo(3_210);
    }

    @Test
    void a_list_that_is_gone_and_a_survey_that_asks_nobody_say_so() {
        String gone = "/surveys/" + survey + "/mailing/" + new UUID(1, 2);
        for (String path : List.of(gone, gone + "/links")) {
            Staff.request().get(path).then().statusCode(404).body(containsString("Upload it again."));
        }
        close(survey);
        Staff.request()
                .get("/surveys/" + survey + "/mailing")
                .then()
                .statusCode(200)
                .body(containsString("The survey is closed"));
        check(LIST).then().body(containsString("The survey is closed. Reopen it first."));
        Staff.request().get("/surveys/no-such/mailing").then().statusCode(404);
    }

    @Test
    void who_is_not_logged_in_makes_and_fetches_no_links() {
        String page = uploaded(LIST);
        for (Response answer : List.of(
                given().redirects().follow(false).get(page),
                given().redirects().follow(false).get(page + "/links"))) {
            answer.then().statusCode(302);
        }
        for (Response answer : List.of(
                given().redirects().follow(false).formParam("deed", "make").post(page),
                given().redirects()
                        .follow(false)
                        .multiPart("list", "list.csv", LIST.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/surveys/" + survey + "/mailing"))) {
            answer.then().statusCode(403);
        }
        assertThat(invitations()).isZero();
    }

    private static String mailings(String survey) {
        return Staff.request()
                .get("/surveys/" + survey + "/mailing")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

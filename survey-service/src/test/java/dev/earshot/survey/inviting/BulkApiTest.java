package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class BulkApiTest extends Mailed {
    @Test
    void a_list_comes_back_with_links_and_what_is_wrong_keeps_nobody_else_from_theirs() {
        String list = """
                external_id;e-mail;language;touchpoint;interaction;attribute.plan;url
                ada;ada@example.org;fr;store;order-1;gold;old
                bob;"bob; the ""builder""\"";;moon;order-2;;
                cleo;cleo@example.org;;moon;;;
                dan;dan@example.org;;;;;
                """.replace("\"\"\"\"", "\"\"\"");
        Response answer = csv("?survey=" + survey, list);
        answer.then().statusCode(200).contentType("text/csv");
        List<String> rows = answer.asString().lines().toList();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0))
                .isEqualTo(
                        "external_id;e-mail;language;touchpoint;interaction;attribute.plan;url;stop_url;expires_at;not_asked;problem");
        assertThat(rows.get(1))
                .matches(
                        "ada;ada@example.org;fr;store;order-1;gold;(http://[^/]+/r/[A-Za-z0-9_-]{22});\\1/stop;20.*Z;;");
        assertThat(rows.get(2))
                .startsWith("bob;\"bob; the \"\"builder\"\"\";;moon;order-2;;;;")
                .contains("Row 3, touchpoint “moon”: The survey's journey has no such touchpoint");
        assertThat(rows.get(3)).contains("Row 4, touchpoint “moon”: ");
        assertThat(rows.get(4)).contains("/r/");
        assertThat(invitations()).isEqualTo(2);
        assertThat(
                        answers.number(
                                "SELECT COUNT(*) FROM invitation WHERE CAST(attributes AS CHAR) LIKE '%example%' OR interaction LIKE '%@%'"))
                .isZero();

        String link = URI.create(rows.get(1).split(";", -1)[6]).getPath();
        given().get(link).then().body(containsString("<html lang=\"fr\""));
        submit(link, Map.of("score", "9")).then().statusCode(200);
        assertThat(answers.to(survey))
                .extracting(Answers.Stored::touchpoint, Answers.Stored::attributes, Answers.Stored::hasRespondent)
                .containsExactly(org.assertj.core.api.Assertions.tuple("store", "{\"plan\": \"gold\"}", true));
    }

    @Test
    void thousands_have_a_link_of_their_own_in_their_order() {
        String list = IntStream.range(0, 5_321)
                .mapToObj(i -> "person-" + i + ",order-" + i)
                .collect(Collectors.joining("\n", "external_id,interaction\n", "\n"));
        List<String> rows = csv("?survey=" + survey, list).asString().lines().toList();
        assertThat(rows).hasSize(5_322);
        Set<String> links = new HashSet<>();
        for (int i = 0; i < 5_321; i++) {
            String[] cells = rows.get(i + 1).split(",", -1);
            assertThat(cells[0]).isEqualTo("person-" + i);
            links.add(cells[2]);
        }
        assertThat(links).hasSize(5_321);
        assertThat(invitations()).isEqualTo(5_321);
    }

    @ParameterizedTest
    @CsvSource({
        "'external_id\nada\n\"open', never",
        "'', empty",
        "'name,mail\nada,x\n', none of the columns",
        "'external_id,external_id\na,b\n', occurs twice"
    })
    void a_broken_list_is_refused_as_a_whole(String list, String why) {
        csv("?survey=" + survey, list)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(why))
                .body("field", equalTo("body"));
        assertThat(invitations()).isZero();
    }

    @Test
    void what_is_not_utf_8_is_refused_with_its_line() {
        byte[] list = "external_id\nada\nren\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        manager()
                .contentType("text/csv; charset=UTF-8")
                .body(list)
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(400)
                .body("detail", containsString("Line 3"));
        assertThat(invitations()).isZero();
    }

    @Test
    void a_list_to_nowhere_says_so_in_every_row_and_one_without_a_survey_is_refused() {
        csv("", "external_id\nada\n").then().statusCode(400).body("field", equalTo("survey"));
        close(survey);
        assertThat(csv("?survey=" + survey, "external_id\nada\n").asString()).contains("The survey is closed");
        csv("?survey=no-such", "external_id\nada\n").then().statusCode(404).body("field", equalTo("survey"));
        manager()
                .body("[]")
                .post("/api/v1/invitations/bulk?survey=no-such")
                .then()
                .statusCode(404)
                .body("field", equalTo("survey"));
        assertThat(csv("", "external_id,survey\nada,no-such\n").asString()).contains("no published survey");
        assertThat(csv("", "external_id,survey,expires_at\nada," + published("nps", "chat") + ",soon\n")
                        .asString())
                .contains("Row 2, expires_at “soon”: This is not a day", "Write it as 2027-01-31");
    }

    @Test
    void blank_rows_are_left_out_and_placeholders_are_no_persons() {
        List<String> rows = csv("?survey=" + survey, "external_id,interaction\nada,o-1\n,\n , \n{{id}},\nnull,\n")
                .asString()
                .lines()
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(2)).contains("Row 5, external_id “{{id}}”: A placeholder was left here");
        assertThat(rows.get(3)).contains("Row 6, external_id “null”: A placeholder was left here");
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void rows_that_would_fill_the_memory_are_refused() {
        csv("?survey=" + survey, "external_id\n" + ",".repeat(2_000_000) + "\n")
                .then()
                .statusCode(400);
        csv("?survey=" + survey, "external_id,note\nada," + "x".repeat(30_000) + "\n")
                .then()
                .statusCode(400)
                .body("detail", containsString("Row 2 has more than"));
        manager()
                .body("[{\"respondent\":\"" + "x".repeat(30_000) + "\"}]")
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(400)
                .body("detail", containsString("Item 0 is larger"));
        assertThat(invitations()).isZero();
    }

    @Test
    void json_goes_the_same_way() {
        Response answer = manager()
                .body(List.of(
                        Map.of("external_id", "ada", "interaction", "order-1"),
                        Map.of("respondent", "bob", "language", "not a tag"),
                        Map.of("respondent", "cleo", "attributes", Map.of("plan", "gold"))))
                .post("/api/v1/invitations/bulk?survey=" + survey);
        answer.then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("[0].url", matchesPattern("http://[^/]+/r/[A-Za-z0-9_-]{22}"))
                .body("[0].external_id", equalTo("ada"))
                .body("[1].problem.field", equalTo("language"))
                .body("[2].attributes.plan", equalTo("gold"));
        assertThat(invitations()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', body, no JSON array",
        "'[{}, 3]', body, Item 1",
        "'[{\"nme\": 1}]', [0].nme, The field `nme` is not known here.",
        "'[{},{\"expiresAt\": \"soon\"}]', [1].expiresAt, cannot be read as an ISO-8601 time",
        "'[{\"attributes\": {\"plan\": {}}}]', [0].attributes.plan, wrong kind",
        "'[{\"survey\": }]', [0], 'not valid JSON in UTF-8 at line 1, column 13'",
        "'[{}', [1], not valid JSON",
        "'[{}] [{}]', body, something behind the list",
        "'[{}] and more', body, something behind the list",
        "'', body, no JSON array"
    })
    void broken_json_is_refused_as_a_whole_with_field_and_reason(String list, String field, String why) {
        manager()
                .body(list)
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString(why));
        assertThat(invitations()).isZero();
    }

    @Test
    void the_same_interaction_of_the_same_person_has_one_link() {
        List<String> rows = csv(
                        "?survey=" + survey,
                        "external_id,interaction\nada,o-1\nada,o-1\nada,o-2\nbob,o-1\nada,\nada,\n,\n,o-3\n")
                .asString()
                .lines()
                .toList();
        assertThat(rows.get(2))
                .contains("Row 3, interaction “o-1”: The list has the same interaction of the same person further up");
        assertThat(rows.get(6)).contains("Row 7, external_id “ada”: The list has the same person further up");
        assertThat(rows.stream().filter(row -> row.contains("/r/"))).hasSize(5);
        manager()
                .body(List.of(
                        Map.of("external_id", "eve", "interaction", "o-1"),
                        Map.of("external_id", "eve", "interaction", "o-1")))
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .body("[0].url", containsString("/r/"))
                .body("[1].problem.field", equalTo("interaction"));
        assertThat(invitations()).isEqualTo(6);
    }

    @Test
    void a_file_that_is_no_csv_says_what_it_is() {
        for (byte[] list : List.of(
                "external_id\nada\n".getBytes(StandardCharsets.UTF_16),
                "PK\u0003\u0004".getBytes(StandardCharsets.UTF_8))) {
            manager()
                    .contentType("text/csv; charset=UTF-8")
                    .body(list)
                    .post("/api/v1/invitations/bulk?survey=" + survey)
                    .then()
                    .statusCode(400)
                    .body("detail", org.hamcrest.Matchers.anyOf(containsString("UTF-16"), containsString("workbook")))
                    .body("remedy", containsString("CSV UTF-8"));
        }
        assertThat(csv("?survey=" + survey, "sep=;\nexternal_id;name\nada;A, L\n")
                        .asString())
                .startsWith("external_id;name;url")
                .contains("/r/");
    }

    @Test
    void only_who_manages_may_send_a_list() {
        intake().contentType("text/csv; charset=UTF-8")
                .body("external_id\nada\n")
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(403);
    }

    @Test
    void a_link_can_be_taken_back() {
        String id = manager()
                .body(Map.of("survey", survey))
                .post("/api/v1/invitations")
                .then()
                .extract()
                .path("id");
        String link = Earshot.invite(Map.of("survey", survey));
        manager().post("/api/v1/invitations/" + id + "/revoke").then().statusCode(204);
        manager().post("/api/v1/invitations/" + id + "/revoke").then().statusCode(204);
        manager()
                .post("/api/v1/invitations/" + new java.util.UUID(1, 2) + "/revoke")
                .then()
                .statusCode(404);
        given().get(link).then().statusCode(200);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE id = UUID_TO_BIN(?) AND revoked_at IS NOT NULL", id))
                .isEqualTo(1);
    }

    @Test
    void who_follows_a_link_that_was_taken_back_reads_so() {
        var made = manager()
                .body(Map.of("survey", survey))
                .post("/api/v1/invitations")
                .then()
                .extract();
        String link = URI.create(made.<String>path("url")).getPath();
        manager()
                .post("/api/v1/invitations/" + made.path("id") + "/revoke")
                .then()
                .statusCode(204);
        given().get(link).then().statusCode(410).body(containsString("expired"));
        submit(link, Map.of("score", "3")).then().statusCode(410);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_list_whose_links_were_lost_on_their_way_gets_them_again_and_nobody_else_is_disturbed() {
        manager().body(Map.of("quietDays", 30)).put("/api/v1/surveys/" + survey + "/contact-rules");
        String list = "external_id,interaction\n17-" + survey + ",order-1\n18-" + survey + ",\n";
        String asked = "?survey=" + survey;
        csv(asked, list).then().statusCode(200).body(not(containsString("quiet_period")));
        csv(asked, list).then().statusCode(200).body(not(containsString("/r/")));
        String again = csv(asked + "&again=true", list)
                .then()
                .statusCode(200)
                .body(not(containsString("quiet_period")))
                .extract()
                .asString();
        assertThat(again.split("/r/", -1)).as(again).hasSizeGreaterThan(2);
        answers.change(
                "UPDATE contact SET asked_at = asked_at - INTERVAL 25 HOUR WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)",
                survey);
        csv(asked + "&again=true", list).then().statusCode(200).body(not(containsString("/r/")));
        csv(asked + "&again=perhaps", list).then().statusCode(400).body("field", equalTo("again"));
    }
}

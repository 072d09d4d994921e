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
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MailingPageTest {
    private static final String LIST = """
            external_id;Prénom;language;interaction
            ada;Zoë;fr;order-1
            bob;<b>;xx_yy;order-2
            """;

    @Inject
    Answers answers;

    private String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    @Test
    void a_list_comes_back_as_a_file_with_links_that_can_be_answered() {
        Response file = send("make", LIST);
        file.then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", equalTo("attachment; filename=\"" + survey + "-links.csv\""))
                .header("Cache-Control", equalTo("no-store"));
        List<String> rows = file.asString().lines().toList();
        assertThat(rows.get(1)).startsWith("ada;Zoë;fr;order-1;http").endsWith(";;");
        assertThat(rows.get(2)).startsWith("bob;<b>;xx_yy;order-2;;;;;").contains("language: ");
        String link = URI.create(rows.get(1).split(";", -1)[4]).getPath();
        submit(link, Map.of("score", "9")).then().statusCode(200);
        assertThat(answers.to(survey)).hasSize(1);
        assertThat(invitations()).isEqualTo(1);
    }

    @Test
    void a_list_can_be_looked_at_before_and_nothing_is_made() {
        send("check", LIST)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Nothing is made yet"),
                        containsString("<dt>Would have a link</dt><dd>1</dd>"),
                        containsString("<dt>Not to be asked</dt><dd>0</dd>"),
                        containsString("<dt>To be corrected</dt><dd>1</dd>"),
                        containsString("<td class=\"number\">3</td>"),
                        containsString("language: "),
                        containsString("<code>Prénom</code>"),
                        not(containsString("cannot hold for them"))));
        send("check", "interaction\norder-1\n").then().body(containsString("cannot hold for them"));
        send("check", "external_id\n").then().body(containsString("The list is empty"));
        String manyWrong = IntStream.range(0, 30)
                .mapToObj(i -> i + ",moon")
                .collect(Collectors.joining("\n", "external_id,touchpoint\n", "\n"));
        send("check", manyWrong)
                .then()
                .body(containsString("Nobody would have a link"))
                .body(containsString("to be corrected, the first 20"));
        assertThat(invitations()).isZero();
    }

    @Test
    void a_check_says_who_is_not_to_be_asked_and_asks_nobody() {
        manager()
                .body(Map.of("quietDays", 30, "skip", List.of("plan is trial")))
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
        String asked = "asked-" + survey;
        send("make", "external_id\n" + asked + "\n");
        String list =
                "external_id,attribute.plan\n" + asked + ",gold\nnew-" + survey + ",gold\nother-" + survey + ",trial\n";
        for (int time = 0; time < 2; time++) {
            send("check", list)
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
    }

    @Test
    void columns_may_be_called_otherwise_and_spreadsheets_find_their_mark_again() {
        String list = "\uFEFFKundennummer;Vorgang;Language;url\n17;o-1;de;old\n";
        Response file = upload(Map.of("deed", "make", "person", "Kundennummer", "interaction", "Vorgang"), list);
        file.then().statusCode(200);
        assertThat(file.asString())
                .startsWith(
                        "\uFEFFKundennummer;Vorgang;Language;url;stop_url;expires_at;not_asked;problem\r\n17;o-1;de;http");
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE respondent IS NOT NULL AND interaction = 'o-1' AND language = 'de'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
        upload(Map.of("deed", "make", "person", "Kunde"), list)
                .then()
                .statusCode(400)
                .body(containsString("no column"));
    }

    @Test
    void thousands_come_back_whole_though_the_upload_is_temporary() {
        String list = IntStream.range(0, 3_210)
                .mapToObj(i -> "person-" + i)
                .collect(Collectors.joining("\n", "external_id\n", "\n"));
        assertThat(send("make", list).asString().lines()).hasSize(3_211);
        assertThat(invitations()).isEqualTo(3_210);
    }

    @ParameterizedTest
    @CsvSource({
        "'', No file is chosen",
        "'name,mail\nada,x\n', none of the columns",
        "'external_id\nada\n\"open', never",
        "'external_id,external_id\na,b\n', occurs twice",
        "'external_id,respondent\na,b\n', occurs twice",
        "'external_id,name\n1,Miller, Bob\n', Line 2 has 3 cells"
    })
    void what_is_no_list_is_refused_at_the_file(String list, String why) {
        Map.of("make", 400, "check", 200)
                .forEach((deed, status) -> send(deed, list)
                        .then()
                        .statusCode(status)
                        .body(containsString(why))
                        .body(containsString("id=\"list-flaw\""))
                        .body(containsString("aria-invalid=\"true\"")));
        assertThat(invitations()).isZero();
    }

    @Test
    void a_form_without_a_file_and_a_survey_that_asks_nobody_say_so() {
        Staff.request()
                .multiPart("deed", "make")
                .post("/surveys/" + survey + "/mailing")
                .then()
                .statusCode(400)
                .body(containsString("No file is chosen"));
        close(survey);
        Staff.request()
                .get("/surveys/" + survey + "/mailing")
                .then()
                .statusCode(200)
                .body(containsString("The survey is closed"));
        send("check", LIST).then().body(containsString("The survey is closed. Reopen it first."));
        Staff.request().get("/surveys/no-such/mailing").then().statusCode(404);
    }

    @Test
    void who_is_not_logged_in_makes_no_links() {
        given().redirects()
                .follow(false)
                .multiPart("deed", "make")
                .multiPart("list", "list.csv", LIST.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/surveys/" + survey + "/mailing")
                .then()
                .statusCode(302);
        assertThat(invitations()).isZero();
    }

    private Response send(String deed, String list) {
        return upload(Map.of("deed", deed), list);
    }

    private Response upload(Map<String, String> fields, String list) {
        RequestSpecification request = Staff.request();
        fields.forEach(request::multiPart);
        return request.config(RestAssured.config()
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8)))
                .multiPart("list", "list.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv")
                .post("/surveys/" + survey + "/mailing");
    }

    private long invitations() {
        return answers.number(
                "SELECT COUNT(*) FROM invitation WHERE survey_id = (SELECT id FROM survey WHERE slug = ?)", survey);
    }
}

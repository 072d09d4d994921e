package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.close;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MailingPageTest extends Mailed {
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
                .header("Content-Disposition", equalTo("attachment; filename=\"" + survey + "-links.csv\""))
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
    void a_mailing_is_found_again_on_the_page_of_its_survey_and_on_no_other() {
        String page = uploaded(LIST);
        made(page, AS_PROPOSED);
        uploaded(LIST);
        String found = mailings(survey);
        assertThat(found)
                .contains("Made within the last hour", "href=\"" + page + "/links\"")
                .containsPattern("<td class=\"number\">1</td><td class=\"number\">0</td><td class=\"number\">1</td>");
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
                .body(containsString("<td class=\"number\">30</td>"))
                .body(containsString("<strong>touchpoint</strong>: The survey"))
                .body(containsString("row 6 “moon” …"));
        assertThat(invitations()).isZero();
    }

    @Test
    void a_column_that_occurs_twice_is_said_at_once_and_a_list_of_nobody_makes_nothing() {
        Staff.request()
                .get(uploaded("external_id,email,email\nada,a,b\n"))
                .then()
                .body(containsString("The column “email” occurs twice."));
        String nobody = uploaded("external_id,email\n,\n");
        send(nobody, Map.of("c0", "external_id"), "make")
                .then()
                .statusCode(400)
                .body(containsString("a header and nobody below it"));
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
    void columns_of_any_name_are_proposed_and_can_be_said_to_be_what_they_are() {
        String list = """
                \uFEFFsep=;
                Kunden-Nr.;E-Mail;Sprache;Bestellnummer;Ort;Gültig bis;Tarif;url
                17;ada@example.org;Deutsch;o-1;store;2027-01-31;gold;old
                """;
        String page = uploaded(list);
        String look = Staff.request().get(page).then().statusCode(200).extract().asString();
        assertThat(proposed(list))
                .isEqualTo(Map.of(
                        "c0",
                        "external_id",
                        "c1",
                        "",
                        "c2",
                        "language",
                        "c3",
                        "interaction",
                        "c4",
                        "",
                        "c5",
                        "expires_at",
                        "c6",
                        ""));
        assertThat(look).contains("<li>ada@example.org</li>", "Written anew: <code>url</code>");
        Map<String, String> said = new HashMap<>(proposed(list));
        said.put("c4", "touchpoint");
        said.put("c6", "attribute");
        made(page, said);
        assertThat(Staff.request().get(page + "/links").asString())
                .startsWith(
                        "\uFEFFKunden-Nr.;E-Mail;Sprache;Bestellnummer;Ort;Gültig bis;Tarif;url;stop_url;expires_at;")
                .contains("17;ada@example.org;Deutsch;o-1;store;2027-01-31;gold;http");
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE respondent IS NOT NULL AND interaction = 'o-1' AND language = 'de'"
                                + " AND touchpoint = 'store' AND expires_at = '2027-02-01' AND JSON_VALUE(attributes, '$.Tarif') = 'gold'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void only_a_column_of_the_very_name_that_is_written_gives_way() {
        String page = uploaded("external_id,Problem,URL,problem,expires_at\nada,late,shop,old,2027-01-31\n");
        assertThat(Staff.request().get(page).asString())
                .contains("Written anew: <code>problem</code> <code>expires_at</code>");
        made(page, Map.of("c0", "external_id", "c4", "expires_at"));
        assertThat(Staff.request().get(page + "/links").asString())
                .startsWith("external_id,Problem,URL,url,stop_url,expires_at,not_asked,problem")
                .contains("ada,late,shop,http", ",2027-02-01T00:00:00Z,,");
    }

    @Test
    void a_column_that_is_said_to_pass_is_not_read_whatever_it_is_called() {
        String page = uploaded("external_id,language\nada,fr\n");
        send(page, Map.of("c0", "external_id", "c1", "external_id"), "make")
                .then()
                .statusCode(400)
                .body(containsString("Two columns are chosen as “Person, by your reference”."));
        send(page, Map.of(), "make").then().statusCode(400).body(containsString("none of the columns"));
        made(page, Map.of("c0", "external_id", "c1", ""));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE language IS NULL AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
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
    void a_list_of_windows_is_read_and_the_person_is_asked_to_look_at_its_umlauts() {
        Response kept = upload("external_id;Name\nada;Müller\n".getBytes(Charset.forName("windows-1252")));
        kept.then().statusCode(303);
        URI page = URI.create(kept.header("Location"));
        Staff.request()
                .get(page.getPath() + "?" + page.getQuery())
                .then()
                .body(allOf(containsString("read as Windows-1252"), containsString("Müller")));
        made(page.getPath(), Map.of("c0", "external_id"));
        assertThat(Staff.request().get(page.getPath() + "/links").asString()).contains("ada;Müller;http");
    }

    @ParameterizedTest
    @CsvSource({
        "'', No file is chosen",
        "'PK\u0003\u0004', Excel workbook",
        "'{\"a\": 1}', This is JSON",
        "'external_id\nada\n\"open', never",
    })
    void what_is_no_list_is_refused_at_the_file(String list, String why) {
        upload(list.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString(why))
                .body(containsString("id=\"list-flaw\""))
                .body(containsString("aria-invalid=\"true\""));
        upload("external_id\nada\n".getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(400)
                .body(containsString("UTF-16"));
    }

    @ParameterizedTest
    @CsvSource({
        "'name,mail\nada,x\n', c9, none of the columns",
        "'external_id,external_id\na,b\n', c0, occurs twice",
        "'external_id,name\n1,Miller, Bob\n', c0, Row 2 has 3 cells"
    })
    void a_list_that_is_broken_anywhere_has_no_links(String list, String column, String why) {
        Map.of("make", 400, "check", 200)
                .forEach((deed, status) -> send(uploaded(list), Map.of(column, "external_id"), deed)
                        .then()
                        .statusCode(status)
                        .body(containsString(why)));
        assertThat(invitations()).isZero();
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
                given().redirects().follow(false).get(page + "/links"),
                given().redirects().follow(false).formParam("deed", "make").post(page),
                given().redirects()
                        .follow(false)
                        .multiPart("list", "list.csv", LIST.getBytes(StandardCharsets.UTF_8), "text/csv")
                        .post("/surveys/" + survey + "/mailing"))) {
            answer.then().statusCode(302);
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

    private Response check(String list) {
        return send(uploaded(list), proposed(list), "check");
    }

    private static Map<String, String> proposed(String list) {
        String header =
                list.replaceFirst("^\uFEFF?(sep=.\n)?", "").lines().findFirst().orElseThrow();
        List<String> names = List.of(header.split("[;,]"));
        List<String> meanings = UsualColumns.meanings(names);
        return IntStream.range(0, names.size())
                .filter(index -> !names.get(index).equals("url"))
                .boxed()
                .collect(Collectors.toMap(
                        index -> "c" + index,
                        index -> meanings.get(index).startsWith("attribute.") ? "attribute" : meanings.get(index)));
    }

    /** The page of a list whose links are made. */
    private static String made(String page, Map<String, String> columns) {
        send(page, columns, "make").then().statusCode(303);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Staff.request().get(page).asString().contains("The links are made"));
        return Staff.request().get(page).asString();
    }

    private String uploaded(String list) {
        Response kept = upload(list.getBytes(StandardCharsets.UTF_8));
        kept.then().statusCode(303);
        return URI.create(kept.header("Location")).getPath();
    }

    private Response upload(byte[] list) {
        return Staff.request()
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8)))
                .multiPart("list", "list.csv", list, "text/csv")
                .post("/surveys/" + survey + "/mailing");
    }

    private static Response send(String page, Map<String, String> columns, String deed) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(columns)
                .formParam("deed", deed)
                .post(page);
    }
}

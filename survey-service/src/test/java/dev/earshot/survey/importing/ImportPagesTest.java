package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPagesTest {
    private static final String CSV = """
            Id;Note;Raison;Forfait
            a1;9;Livraison <rapide>;or
            a2;3;Trop tard;
            a3;11;Hors échelle;or
            a1;9;Livraison <rapide>;or
            """;

    @Inject
    Answers answers;

    @Inject
    Spool spool;

    @Test
    void a_file_is_uploaded_looked_at_tried_imported_and_undone() {
        String survey = published("nps", "delivery");
        String upload = uploaded(survey, "avis 1 & 2.csv", CSV);

        Staff.request()
                .urlEncodingEnabled(false)
                .get(upload)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("avis 1 &amp; 2.csv"),
                        containsString("Livraison &lt;rapide&gt;"),
                        selected("c0", "sourceId"),
                        selected("c1", "score"),
                        selected("c2", "comment"),
                        selected("c3", "")));

        Map<String, String> form = Map.of(
                "survey",
                survey,
                "name",
                "avis 1 & 2.csv",
                "delimiter",
                ";",
                "timeZone",
                "Europe/Paris",
                "c0",
                "sourceId",
                "c1",
                "score",
                "c2",
                "comment",
                "c3",
                "attribute");
        send(upload, form, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("Nothing is stored yet"),
                        containsString("<dt>Would be imported</dt><dd>2</dd>"),
                        containsString("<dt>Known already, or twice in the file</dt><dd>1</dd>"),
                        containsString("<dt>Refused</dt><dd>1</dd>"),
                        containsString("not a whole number from 0 to 10"),
                        containsString("Forfait: or"),
                        containsString("value=\"Europe/Paris\""),
                        containsString("Import 2 answers")));
        assertThat(answers.to(survey)).isEmpty();

        String page = send(upload, form, "run").then().statusCode(303).extract().header("Location");
        String path = URI.create(page).getPath();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(path).contains("Imported</span></h2>"));
        assertThat(look(path))
                .contains("avis 1 &amp; 2.csv", "Undo this import")
                .contains("href=\"/responses?survey=" + survey + "\"", "href=\"/?journey=main\"")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(answers.to(survey)).hasSize(2);
        assertThat(look("/imports")).contains("avis 1 &amp; 2.csv", path);
        assertThat(send(upload, form, "run").header("Location")).endsWith(path);

        Staff.request()
                .redirects()
                .follow(false)
                .post(path + "/undo")
                .then()
                .statusCode(303)
                .header("Location", endsWith(path));
        Staff.request().redirects().follow(false).post(path + "/undo").then().statusCode(303);
        await().atMost(Duration.ofSeconds(30)).until(() -> look(path).contains("Undone</span></h2>"));
        assertThat(look(path)).contains("2 answers of this import were erased").doesNotContain("Undo this import");
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_mapping_that_cannot_be_is_shown_again_with_all_that_was_chosen() {
        String survey = published("nps", "delivery");
        String upload = uploaded(survey, "a.csv", CSV);
        Map<String, String> twice = Map.of(
                "survey",
                survey,
                "name",
                "a.csv",
                "delimiter",
                ";",
                "timeZone",
                "Mars/Olympus",
                "c0",
                "score",
                "c1",
                "score",
                "c2",
                "comment");
        send(upload, twice, "try")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("Two columns are chosen as `Score`."),
                        containsString("value=\"Mars/Olympus\""),
                        selected("c0", "score"),
                        selected("c1", "score"),
                        selected("c2", "comment")));
        send(upload, Map.of("survey", survey, "delimiter", ";", "c0", "sourceId"), "run")
                .then()
                .statusCode(400)
                .body(containsString("No column is the score or the comment."));
        send(upload, Map.of("survey", survey, "delimiter", ";", "c1", "score", "timeZone", "Mars/Olympus"), "try")
                .then()
                .statusCode(400)
                .body(containsString("There is no such time zone."));
        send(upload, Map.of("survey", survey, "delimiter", ";", "c1", "nonsense", "c2", "comment"), "try")
                .then()
                .statusCode(400);
        send(upload, Map.of("survey", "nowhere", "delimiter", ";", "c1", "score"), "run")
                .then()
                .statusCode(400);
    }

    @Test
    void dates_that_can_be_read_in_two_ways_are_asked_about() {
        String survey = published("nps", "delivery");
        String upload = uploaded(survey, "d.csv", "Datum;Note\n01/02/2026;9\n03/04/2026;3\n");
        assertThat(look(upload))
                .contains("<option value=\"\" selected>Choose…</option>", "The date 01/02/2026 can be read");
        Map<String, String> form = Map.of("survey", survey, "delimiter", ";", "c0", "collectedAt", "c1", "score");
        send(upload, form, "try")
                .then()
                .statusCode(400)
                .body(containsString("does not show whether 01/02/2026 has the day or the month in front"));
        Map<String, String> chosen = new HashMap<>(form);
        chosen.put("dateOrder", "dmy");
        send(upload, chosen, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2026-02-01T12:00:00Z"),
                        containsString("<option value=\"dmy\" selected>"),
                        containsString("<input type=\"hidden\" name=\"dateOrder\" value=\"dmy\">")));
        assertThat(look(uploaded(survey, "e.csv", "Datum;Note\n01/02/2026;9\n31/04/2026;3\n12/31/2025;1\n")))
                .contains("<option value=\"mdy\" selected>")
                .doesNotContain("Choose…");
    }

    @Test
    void answers_that_would_be_dated_today_are_announced_with_the_column_that_looks_like_a_date() {
        String survey = published("csat", "store");
        String upload = uploaded(survey, "t.csv", "Termin,Note\n31/12/2025,5\n,4\n30/12/2025,Offered\n");
        send(upload, Map.of("survey", survey, "delimiter", ",", "c1", "score"), "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("all answers would be dated today"),
                        containsString("The column <strong>Termin</strong> looks like a date"),
                        containsString("<dt>Without an answer</dt><dd>1</dd>")));
        send(upload, Map.of("survey", survey, "delimiter", ",", "c0", "collectedAt", "c1", "score"), "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 answer has no date in the file"),
                        not(containsString("all answers would be dated today"))));
    }

    @Test
    void a_survey_is_chosen_by_nobody_but_the_person_or_the_link() {
        String survey = published("csat", "store");
        assertThat(look("/imports"))
                .contains("<option value=\"\">Choose…</option>")
                .doesNotContain(" selected");
        assertThat(look("/imports?survey=" + survey)).contains("value=\"" + survey + "\" selected");
    }

    @Test
    void pressed_twice_at_once_a_file_is_imported_once() {
        String survey = published("csat", "store");
        String rows = IntStream.range(0, 3_000).mapToObj(i -> "5,fine\n").collect(Collectors.joining());
        String upload = uploaded(survey, "b.csv", "score,comment\n" + rows);
        Map<String, String> form = Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "comment");
        List<CompletableFuture<String>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(upload, form, "run")
                        .then()
                        .statusCode(303)
                        .extract()
                        .header("Location")))
                .toList();
        assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
        String path = URI.create(both.get(0).join()).getPath();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(path).contains("Imported</span></h2>"));
        assertThat(answers.to(survey)).hasSize(3_000);
    }

    @Test
    void while_it_runs_the_page_looks_again_by_itself_with_javascript_and_without() {
        String survey = published("csat", "store");
        String rows = IntStream.range(0, 60_000).mapToObj(i -> "5,fine\n").collect(Collectors.joining());
        String upload = uploaded(survey, "c.csv", "score,comment\n" + rows);
        Map<String, String> form = Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "comment");
        String path = URI.create(send(upload, form, "run").header("Location")).getPath();
        assertThat(look(path))
                .contains(
                        "<noscript><meta http-equiv=\"refresh\"", "hx-trigger=\"every 1s\"", "<progress max=\"60000\"");
        Staff.request().redirects().follow(false).post(path + "/undo").then().statusCode(303);
        await().atMost(Duration.ofSeconds(60)).until(() -> look(path).contains("Undone</span></h2>"));
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_bad_file_gets_a_clear_page_and_the_survey_stays_chosen() {
        String survey = published("csat", "store");
        refused(survey, "", "The file is empty.");
        refused(survey, "PK\u0003\u0004", "Excel workbook");
        refused(survey, "9\n3\n", "holds no names of columns");
        refused(survey, "score,comment\n5,\"open\n", "a quote is opened and never closed");
        upload(survey, "u.csv", "score\n5\n".getBytes(StandardCharsets.UTF_16))
                .then()
                .statusCode(400)
                .body(containsString("UTF-16"));
        Staff.request()
                .redirects()
                .follow(false)
                .multiPart("survey", survey)
                .post("/imports")
                .then()
                .statusCode(400)
                .body(allOf(containsString("No file is chosen."), containsString("value=\"" + survey + "\" selected")));
        upload("", "a.csv", CSV.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString("No survey is chosen."));
        upload("nowhere", "a.csv", CSV.getBytes(StandardCharsets.UTF_8)).then().statusCode(400);
    }

    @Test
    void rows_that_are_ragged_are_refused_one_by_one() {
        String survey = published("csat", "store");
        String upload = uploaded(survey, "r.csv", "score,comment\n5,good\n4\n3,bad,more\n");
        send(upload, Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "comment"), "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dt>Would be imported</dt><dd>1</dd>"),
                        containsString("The row has 1 cells, the header 2."),
                        containsString("The row has 3 cells, the header 2.")));
    }

    @Test
    void a_fault_far_below_the_beginning_is_told_with_its_place() {
        String survey = published("csat", "store");
        String rows = IntStream.range(0, 500).mapToObj(i -> "5,fine\n").collect(Collectors.joining());
        String upload = uploaded(survey, "f.csv", "score,comment\n" + rows + "5,\"never closed\n");
        for (String deed : List.of("try", "run")) {
            send(upload, Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "comment"), deed)
                    .then()
                    .statusCode(400)
                    .body(allOf(containsString("In row 501"), containsString("Nothing was imported")));
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void an_upload_that_is_gone_and_an_import_that_never_was_say_so() throws Exception {
        String survey = published("csat", "store");
        String upload = uploaded(survey, "g.csv", "score\n5\n");
        String id = URI.create(upload).getPath().replaceFirst(".*/", "");
        Path file = spool.upload(java.util.UUID.fromString(id));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        Files.delete(file);
        Staff.request()
                .urlEncodingEnabled(false)
                .get(upload)
                .then()
                .statusCode(400)
                .body(containsString("Upload it again."));
        Staff.request().get("/imports/nonsense").then().statusCode(404);
        Staff.request().get("/imports/" + id).then().statusCode(404);
        Staff.request().get("/imports/new/nonsense?survey=" + survey).then().statusCode(404);
        Staff.request().post("/imports/" + id + "/undo").then().statusCode(404);
    }

    @Test
    void only_staff_come_in() {
        RestAssured.given().redirects().follow(false).get("/imports").then().statusCode(not(equalTo(200)));
        Earshot.manager().redirects().follow(false).get("/imports").then().statusCode(403);
    }

    @Test
    void a_program_is_proposed_a_mapping_too() {
        String survey = published("nps", "delivery");
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(CSV.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .statusCode(200)
                .body("product", equalTo(null))
                .body("delimiter", equalTo(";"))
                .body("columns", equalTo(List.of("Id", "Note", "Raison", "Forfait")))
                .body("map", hasItems("score:Note", "comment:Raison", "sourceId:Id"))
                .body("dateOrder", equalTo(null));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body("Date,NPS\n12/31/2025 2:00 PM,9\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .body("dateOrder", equalTo("mdy"));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(new byte[0])
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
    }

    private static org.hamcrest.Matcher<String> selected(String column, String meaning) {
        return new org.hamcrest.CustomTypeSafeMatcher<>(column + " means " + meaning) {
            @Override
            protected boolean matchesSafely(String page) {
                int select = page.indexOf("<select name=\"" + column + "\"");
                String options = page.substring(select, page.indexOf("</select>", select));
                return options.contains("<option value=\"" + meaning + "\" selected>");
            }
        };
    }

    private static void refused(String survey, String file, String why) {
        upload(survey, "bad.csv", file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(allOf(containsString(why), containsString("value=\"" + survey + "\" selected")));
    }

    private static String uploaded(String survey, String name, String csv) {
        String location = upload(survey, name, csv.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        URI uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    private static Response upload(String survey, String name, byte[] csv) {
        return Staff.request()
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .multiPartConfig(io.restassured.config.MultiPartConfig.multiPartConfig()
                                .defaultCharset(StandardCharsets.UTF_8)))
                .multiPart("survey", survey)
                .multiPart("file", name, csv, "text/csv")
                .post("/imports");
    }

    private static Response send(String upload, Map<String, String> form, String deed) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .formParam("deed", deed)
                .post(URI.create(upload).getPath());
    }

    private static String look(String path) {
        return Staff.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

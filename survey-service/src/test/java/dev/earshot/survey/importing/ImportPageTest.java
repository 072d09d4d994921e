package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportPages.CSV;
import static dev.earshot.survey.importing.ImportPages.look;
import static dev.earshot.survey.importing.ImportPages.selected;
import static dev.earshot.survey.importing.ImportPages.send;
import static dev.earshot.survey.importing.ImportPages.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportPageTest {
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
                        containsString("the header is row 1"),
                        containsString("not a whole number from 0 to 10"),
                        containsString("Forfait: or"),
                        containsString("value=\"Europe/Paris\""),
                        containsString("Import 2 answers")));
        assertThat(answers.to(survey)).isEmpty();

        String page = send(upload, form, "run").then().statusCode(303).extract().header("Location");
        String path = URI.create(page).getPath();
        await().atMost(Duration.ofSeconds(30)).until(() -> look(path).contains("Imported</span></h2>"));
        assertThat(look(path))
                .contains("avis 1 &amp; 2.csv", "Undo this import", "follow as the answers are read")
                .contains("href=\"/responses?survey=" + survey + "\"", "href=\"/?journey=main&amp;window=all\"")
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
    void refused_rows_are_fetched_as_they_came_with_the_reason_and_import_once_corrected() {
        String survey = published("nps", "delivery");
        String csv = "id;score;comment\n-a;99;\"=HYPERLINK(1); \"\"x\"\"\"\n-b;9;good\n-c;12;fine\nd;3\n";
        String id =
                ImportSteps.accepted(survey, "&delimiter=;&map=sourceId:id&map=score:score&map=comment:comment", csv);
        ImportSteps.finished(id).then().body("rows.refused", equalTo(3));
        assertThat(look("/imports/" + id)).contains("href=\"/imports/" + id + "/refused.csv\"");
        String refused = Staff.request()
                .get("/imports/" + id + "/refused.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("refused-rows.csv"))
                .extract()
                .asString();
        assertThat(refused)
                .contains("id;score;comment;Refused because\r\n")
                .contains("'-a;99;\"'=HYPERLINK(1); \"\"x\"\"\";")
                .contains("The score “99” is not a whole number from 0 to 10")
                .contains("d;3;;The row has 2 cells, the header 3.")
                .doesNotContain("-b");
        String corrected = refused.replace(";99;", ";8;").replace(";12;", ";7;");
        ImportSteps.finished(ImportSteps.accepted(
                        survey,
                        "&delimiter=;&map=sourceId:id&map=score:score&map=comment:comment",
                        corrected + "-b;9;good;\r\n"))
                .then()
                .body("rows.imported", equalTo(3))
                .body("rows.duplicates", equalTo(1));
        assertThat(answers.to(survey).stream().map(Answers.Stored::comment)).contains("=HYPERLINK(1); \"x\"");
        Staff.request().post("/imports/" + id + "/undo");
        Staff.request().get("/imports/" + id + "/refused.csv").then().statusCode(404);
    }
}

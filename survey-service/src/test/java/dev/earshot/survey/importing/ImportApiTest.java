package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.privacy.KeyedHash;
import dev.earshot.survey.recording.Recording;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportApiTest {
    @Inject
    Answers answers;

    @Inject
    ImportJobs jobs;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Spool spool;

    @Inject
    ImportWorker worker;

    @Inject
    Database database;

    @Inject
    Recording recording;

    @Inject
    KeyedHash hash;

    @TestHTTPResource
    URI address;

    @Test
    void rows_become_answers_and_what_is_wrong_is_listed() {
        String survey = published("nps", "delivery");
        String csv = """
                id;NPS;Raison;date;lang;where;plan
                a1;9;"Rapide; ""parfait\""";2026-01-31;fr;;premium
                a2;;Only words;2026-01-31 09:30:00;;chat;
                a3;11;too high;;;;
                a4;6.5;;;;;
                a5;;;;;;
                a6;5;;not a date;;;
                a7;5;;2999-01-01;;;
                a8;5;;;;nowhere;
                a9;5
                ;5;no id;;;;
                a1;1;again;;;;
                """;
        String id = accepted(
                survey,
                "&map=sourceId:id&map=score:NPS&map=comment:Raison&map=collectedAt:date&map=language:lang&map=touchpoint:where"
                        + "&map=attribute.plan:plan&timeZone=Europe/Paris",
                csv);
        finished(id)
                .then()
                .body("rows.total", equalTo(11))
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(8))
                .body("finishedAt", notNullValue());
        assertThat(answers.to(survey))
                .containsExactlyInAnyOrder(
                        new Stored(
                                9,
                                "Rapide; \"parfait\"",
                                "retention",
                                "delivery",
                                "import",
                                "fr",
                                null,
                                false,
                                "{\"plan\": \"premium\"}"),
                        new Stored(null, "Only words", "retention", "chat", "import", null, null, false, null));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM response WHERE import_id = ? AND collected_at IN ('2026-01-31 12:00:00', '2026-01-31 08:30:00')",
                        UUID.fromString(id)))
                .isEqualTo(2);

        Response errors = intake().get("/api/v1/imports/" + id + "/errors?limit=5");
        errors.then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.row", equalTo(List.of(3, 4, 5, 6, 7)))
                .body("items[0].column", equalTo("NPS"))
                .body("items[2].message", containsString("nothing to import"))
                .body("items[3].column", equalTo("date"));
        assertThat(errors.asString()).doesNotContain("too high");
        intake().get("/api/v1/imports/" + id + "/errors?limit=5&cursor=" + errors.path("next"))
                .then()
                .body("items.row", equalTo(List.of(8, 9, 10)))
                .body("next", equalTo(null));
    }

    @Test
    void the_same_file_again_adds_nothing_and_a_longer_one_adds_what_is_new() {
        String survey = published("csat", "store");
        finished(accepted(survey, "", "score,comment\n5,good\n5,good\n4,fine\n"))
                .then()
                .body("rows.imported", equalTo(3));
        finished(accepted(survey, "", "score,comment\n5,good\n5,good\n4,fine\n"))
                .then()
                .body("rows.duplicates", equalTo(3));
        finished(accepted(survey, "", "score,comment\n5,good\n5,good\n5,good\n4,fine\n1,bad\n"))
                .then()
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(3));
        assertThat(answers.to(survey)).hasSize(5);
    }

    @Test
    void a_dry_run_counts_and_shows_and_stores_nothing() {
        String survey = published("csat", "store");
        finished(accepted(survey, "", "score,comment\n5,known\n")).then().body("rows.imported", equalTo(1));
        send(survey, "&dryRun=true", "score,comment\n5,known\n5,new\n5,new\n9,wrong\n")
                .then()
                .statusCode(200)
                .body("rows.total", equalTo(4))
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(1))
                .body("preview[1].comment", equalTo("new"))
                .body("preview[1].stage", equalTo("purchase"))
                .body("errors[0].row", equalTo(4));
        assertThat(answers.to(survey)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "&map=comment:comment            | score,remark#3,fine#            | map     | comment",
                "&map=score                      | score#3#                        | map     | target",
                "&map=mood:score                 | score#3#                        | map     | words",
                "&map=score:a&map=score:b        | a,b#3,4#                        | map     | Two columns",
                "&map=language:a                 | a#en#                           | map     | Neither",
                "                                | mood#3#                         | map     | Neither",
                "&map=score:a                    | a,a#3,4#                        | header  | twice",
                "&dryRun=maybe                   | score#3#                        | dryRun  | neither",
                "&timeZone=Mars                  | score#3#                        | timeZone| zone",
                "&delimiter=abc                  | score#3#                        | delimiter| delimiter",
                "&colour=blue                    | score#3#                        | colour  | known",
                "                                | score,comment#3,`open#          | body    | row 1 (line 2)",
                "                                | ``                              | body    | empty",
            })
    void what_is_wrong_with_a_request_is_named(String query, String csv, String field, String words) {
        String survey = published("csat", "store");
        send(
                        survey,
                        query == null ? "" : query,
                        csv == null ? "" : csv.replace('#', '\n').replace('`', '"'))
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("detail", containsString(words))
                .body("remedy", notNullValue());
    }

    @Test
    void a_quote_broken_in_row_50001_is_found_before_anything_is_stored() {
        String survey = published("csat", "store");
        String rows = IntStream.rangeClosed(1, 50_000)
                .mapToObj(row -> "4,\"row " + row + "\"\n")
                .collect(Collectors.joining());
        for (String broken :
                List.of("4,\"broken\" quote\n4,fine\n", "4,\"never closed\n4,fine\n", "4,bro\"ken\n4,fine\n")) {
            assertThat(raw(survey, ("score,comment\n" + rows + broken).getBytes(StandardCharsets.UTF_8)))
                    .contains("row 50001 (line 50002), column 2 (`comment`)")
                    .contains("Nothing was imported");
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_its_line() {
        String survey = published("csat", "store");
        assertThat(raw(survey, "score,comment\n3,fine\n3,café\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Line 3 is not valid UTF-8");
        assertThat(raw(survey, "score,comment\n3,fine\n".getBytes(StandardCharsets.UTF_16)))
                .contains("Line 1 is not valid UTF-8");
        withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=ISO-8859-1")
                .body("score\n3\n")
                .post("/api/v1/imports?survey=" + survey)
                .then()
                .statusCode(415)
                .body("field", equalTo("Content-Type"));
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_large_file_streams_in_and_every_row_counts_once() {
        String survey = published("nps", "delivery");
        String rows = IntStream.range(0, 20_000)
                .mapToObj(row -> "r" + row + "," + row % 11 + ",\"" + "x".repeat(100) + "\"\n")
                .collect(Collectors.joining());
        String id = accepted(
                survey, "&map=sourceId:id&map=score:score&map=comment:comment", "\uFEFFid,score,comment\n" + rows);
        finished(id).then().body("rows.imported", equalTo(20_000));
        assertThat(answers.number("SELECT COUNT(*) FROM response WHERE import_id = ?", UUID.fromString(id)))
                .isEqualTo(20_000);
    }

    @Test
    void an_import_whose_worker_died_goes_on_where_it_was() throws IOException {
        String survey = published("csat", "store");
        var questionnaire = questionnaires.current(survey).orElseThrow();
        String csv = "score,comment\n"
                + IntStream.range(0, 900).mapToObj(i -> "5,same\n").collect(Collectors.joining());
        UUID id = Ids.next();
        UUID dead = Ids.next();
        Mapping mapping = Mapping.of(List.of("score:score", "comment:comment"), null, ",");
        Path part = receive(id, csv);
        ImportFile file = new ImportFile(part);
        ImportFile.Inspection inspection = file.inspect(mapping);
        jobs.insert(id, questionnaire.surveyId(), inspection.layout().mapping(), inspection.rows(), Instant.now());
        assertThat(jobs.claim(id, dead, Duration.ofSeconds(30))).isTrue();
        storeFirst(400, file, inspection, questionnaire, id, dead);
        assertThat(answers.to(survey)).hasSize(400);
        spool.keep(id, part);
        jobs.release(id, dead);
        worker.wake();
        finished(id.toString()).then().body("rows.imported", equalTo(900));
        assertThat(answers.to(survey)).hasSize(900);
        assertThat(Files.exists(spool.file(id))).isFalse();
    }

    @Test
    void a_worker_that_was_overtaken_stores_nothing_more() throws IOException {
        String survey = published("csat", "store");
        var questionnaire = questionnaires.current(survey).orElseThrow();
        UUID id = Ids.next();
        Path part = receive(id, "score\n5\n4\n");
        ImportFile file = new ImportFile(part);
        ImportFile.Inspection inspection = file.inspect(Mapping.of(List.of("score:score"), null, ","));
        jobs.insert(id, questionnaire.surveyId(), inspection.layout().mapping(), 2, Instant.now());
        jobs.claim(id, Ids.next(), Duration.ofSeconds(60));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> storeFirst(2, file, inspection, questionnaire, id, Ids.next()))
                .isInstanceOf(TakenOver.class);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void an_import_whose_file_is_gone_says_what_to_do() {
        String survey = published("csat", "store");
        var questionnaire = questionnaires.current(survey).orElseThrow();
        UUID id = Ids.next();
        jobs.insert(
                id,
                questionnaire.surveyId(),
                Mapping.of(List.of("score:score"), null, ","),
                10,
                Instant.now().minus(Duration.ofHours(1)));
        worker.wake();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake().get("/api/v1/imports/" + id)
                        .then()
                        .body("state", equalTo("interrupted"))
                        .body("remedy", containsString("Send the file again")));
    }

    @Test
    void imports_are_listed_newest_first_without_gaps() {
        String survey = published("csat", "store");
        List<String> ids = IntStream.range(0, 3)
                .mapToObj(i -> accepted(survey, "", "score\n" + (i + 1) + "\n"))
                .toList();
        Response first = intake().get("/api/v1/imports?limit=2");
        assertThat(first.<List<String>>path("items.id")).containsExactly(ids.get(2), ids.get(1));
        intake().get("/api/v1/imports?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items[0].id", equalTo(ids.getFirst()));
        intake().get("/api/v1/imports?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        intake().get("/api/v1/imports?cursor=abc").then().statusCode(400).body("field", equalTo("cursor"));
        intake().get("/api/v1/imports/" + Ids.next()).then().statusCode(404);
        intake().get("/api/v1/imports/nonsense").then().statusCode(404);
    }

    @Test
    void only_who_may_hand_in_may_import() {
        manager()
                .contentType("text/csv")
                .body("score\n1\n")
                .post("/api/v1/imports?survey=x")
                .then()
                .statusCode(403);
    }

    private void storeFirst(
            int rows,
            ImportFile file,
            ImportFile.Inspection inspection,
            dev.earshot.survey.asking.Questionnaire questionnaire,
            UUID id,
            UUID holder) {
        RowReading reading = new RowReading(
                inspection.layout(), questionnaire, java.util.Map.of(), inspection.repeats(), Instant.now());
        List<RowResult> results = new java.util.ArrayList<>();
        file.read(inspection.layout(), row -> {
            results.add(reading.read(row));
            return results.size() < rows;
        });
        database.runInTransaction(() -> {
            Tally step = new Chunk(results).store(id, recording, hash, Instant.now());
            if (!jobs.advance(id, holder, Duration.ofSeconds(30), step)) {
                throw new TakenOver();
            }
        });
    }

    private Path receive(UUID id, String csv) throws IOException {
        try (InputStream body = new java.io.ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))) {
            return spool.receive(id, body);
        }
    }

    private static Response send(String survey, String query, String csv) {
        return withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?survey=" + survey + query);
    }

    private String raw(String survey, byte[] csv) {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/imports?survey=" + survey))
                .header("Authorization", "Bearer " + RealEngines.INTAKE_KEY)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(csv)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            return response.body();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String accepted(String survey, String query, String csv) {
        return send(survey, query, csv)
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/"))
                .extract()
                .path("id");
    }

    private static Response finished(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> intake().get("/api/v1/imports/" + id).path("state").equals("finished"));
        return intake().get("/api/v1/imports/" + id);
    }
}

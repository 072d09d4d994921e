package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Messages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportUndoTest {
    private static final String HEADER = "sourceId,score,comment\n";

    @Inject
    Answers answers;

    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void an_import_that_is_undone_leaves_nothing_and_the_same_file_can_come_again() {
        String survey = published("csat", "store");
        intake().body(Map.of("survey", survey, "score", 5))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        String file = file(1_700);
        String id = accepted(survey, "", file);
        finished(id).then().body("rows.imported", equalTo(1_700));

        undo(id).then().statusCode(202);
        undone(id).then().body("undo.erased", equalTo(1_700));
        assertThat(answers.to(survey)).hasSize(1);

        String again = accepted(survey, "", file);
        finished(again).then().body("rows.imported", equalTo(1_700)).body("rows.duplicates", equalTo(0));
        undo(id).then().statusCode(202).body("state", equalTo("undone"));
        assertThat(answers.to(survey)).hasSize(1_701);
    }

    @Test
    void the_same_file_comes_in_whole_while_its_first_import_is_still_being_undone() {
        String survey = published("csat", "store");
        String file = file(12_000);
        String first = accepted(survey, "", file);
        finished(first);

        undo(first);
        send(survey, "&dryRun=true", file).then().body("rows.imported", equalTo(12_000));
        String second = accepted(survey, "", file);
        intake().get("/api/v1/imports/" + second).then().body("waitsFor", equalTo(first));

        finished(second).then().body("rows.imported", equalTo(12_000)).body("waitsFor", nullValue());
        undone(first).then().body("undo.erased", equalTo(12_000));
        assertThat(answers.to(survey)).hasSize(12_000);
    }

    @Test
    void an_import_that_runs_already_gets_the_places_that_an_undoing_frees() {
        String survey = published("csat", "store");
        String undone = accepted(survey, "", file(3_000));
        finished(undone);

        String running =
                accepted(survey, "", rows(3_000, 30_000) + rows(0, 3_000).substring(HEADER.length()));
        String page = ImportPages.look("/imports/" + running);
        assertThat(page).contains("hx-trigger=\"every 1s\"");
        assertThat(page)
                .as("what is opened by hand stands behind what is swapped")
                .containsPattern(
                        "</dl>\\s*</section>\\s*</div>\\s*<section class=\"card\">\\s*<details class=\"undo\">");
        undo(undone);

        finished(running).then().body("rows.imported", equalTo(30_000));
        undone(undone);
        assertThat(answers.to(survey)).hasSize(30_000);
    }

    @Test
    void what_was_said_of_refused_rows_goes_with_it_and_their_number_stays() {
        String survey = published("csat", "store");
        String id = accepted(survey, "", "sourceId,score\na,5\nb,Ada Lovelace\nc,12\n");
        finished(id).then().body("rows.refused", equalTo(2));
        undo(id);
        undone(id).then().body("rows.refused", equalTo(2));
        intake().get("/api/v1/imports/" + id + "/errors").then().statusCode(200).body("items.size()", equalTo(0));
        assertThat(answers.number("SELECT COUNT(*) FROM import_problem WHERE import_id = ?", UUID.fromString(id)))
                .isZero();
    }

    @Test
    void every_answer_of_it_is_told_to_be_gone() {
        String survey = published("csat", "store");
        String id = accepted(survey, "", "sourceId,score\na,5\nb,4\n");
        finished(id);
        undo(id);
        String receipt = undone(id).path("undo.receipt");
        String erasure = manager()
                .get(receipt)
                .then()
                .body("reason", equalTo("import"))
                .body("importId", equalTo(id))
                .extract()
                .path("id");
        for (String topic : List.of("earshot.responses", "earshot.responses.history")) {
            try (Messages messages = new Messages(bootstrap, topic)) {
                assertThat(messages.await(2, message -> message.value().contains(erasure)))
                        .hasSize(2);
            }
        }
    }

    @Test
    void pressed_twice_at_once_it_is_undone_once() {
        String survey = published("csat", "store");
        String id = accepted(survey, "", file(900));
        finished(id);
        List<CompletableFuture<Integer>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> undo(id).statusCode()))
                .toList();
        assertThat(both).extracting(CompletableFuture::join).containsOnly(202);
        undone(id).then().body("undo.erased", equalTo(900));
        assertThat(answers.number("SELECT COUNT(*) FROM erasure WHERE import_id = ?", UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void an_import_that_still_runs_stops_and_is_undone() {
        String survey = published("csat", "store");
        String id = accepted(survey, "", file(60_000));
        await().atMost(Duration.ofSeconds(30)).until(() -> !answers.to(survey).isEmpty());
        undo(id).then().statusCode(202);
        undone(id);
        assertThat(answers.to(survey)).isEmpty();
        assertThat(intake().get("/api/v1/imports/" + id).<String>path("state")).isEqualTo("undone");
    }

    @Test
    void only_who_manages_may_undo_and_only_what_there_is() {
        manager().delete("/api/v1/imports/" + Ids.next()).then().statusCode(404);
        manager().delete("/api/v1/imports/nonsense").then().statusCode(404);
        intake().delete("/api/v1/imports/" + Ids.next()).then().statusCode(403);
    }

    private static String file(int rows) {
        return rows(0, rows);
    }

    private static String rows(int from, int below) {
        return IntStream.range(from, below)
                .mapToObj(row -> "r" + row + ",5,good\n")
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static Response undo(String id) {
        return manager().delete("/api/v1/imports/" + id);
    }

    private static Response undone(String id) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        manager().get("/api/v1/imports/" + id).path("state").equals("undone"));
        return manager().get("/api/v1/imports/" + id);
    }
}

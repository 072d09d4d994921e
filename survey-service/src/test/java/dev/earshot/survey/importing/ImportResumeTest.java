package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.Answers;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Recording;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
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

@QuarkusTest
class ImportResumeTest {
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
    Respondents respondents;

    @Test
    void an_import_whose_worker_died_goes_on_where_it_was() throws IOException {
        String survey = published("csat", "store");
        var questionnaire = questionnaires.current(survey).orElseThrow();
        String csv = "score,comment\n"
                + IntStream.range(0, 900).mapToObj(i -> "5,same\n").collect(Collectors.joining());
        UUID id = Ids.next();
        UUID dead = Ids.next();
        Mapping mapping = Mapping.of(List.of("score:score", "comment:comment"), null, ",", null, null);
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
        ImportFile.Inspection inspection = file.inspect(Mapping.of(List.of("score:score"), null, ",", null, null));
        jobs.insert(id, questionnaire.surveyId(), inspection.layout().mapping(), 2, Instant.now());
        jobs.claim(id, Ids.next(), Duration.ofSeconds(60));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> storeFirst(2, file, inspection, questionnaire, id, Ids.next()))
                .isInstanceOf(TakenOver.class);
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void an_import_whose_file_is_gone_says_what_to_do_and_needs_it_no_more() throws IOException {
        String survey = published("csat", "store");
        var questionnaire = questionnaires.current(survey).orElseThrow();
        UUID id = Ids.next();
        jobs.insert(
                id,
                questionnaire.surveyId(),
                Mapping.of(List.of("score:score"), null, ",", null, null),
                10,
                Instant.now().minus(Duration.ofHours(1)));
        worker.wake();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> intake().get("/api/v1/imports/" + id)
                        .then()
                        .body("state", equalTo("interrupted"))
                        .body("remedy", containsString("Send the same file again")));
        spool.keep(id, receive(id, "score\n5\n"));
        worker.discardStale();
        assertThat(spool.has(id)).isFalse();
    }

    private void storeFirst(
            int rows,
            ImportFile file,
            ImportFile.Inspection inspection,
            dev.earshot.survey.asking.Questionnaire questionnaire,
            UUID id,
            UUID holder) {
        RowReading reading = new RowReading(inspection, questionnaire, java.util.Map.of(), respondents, Instant.now());
        List<RowResult> results = new java.util.ArrayList<>();
        file.read(inspection.layout(), row -> {
            results.add(reading.read(row));
            return results.size() < rows;
        });
        database.runInTransaction(() -> {
            Chunk chunk = new Sifting(recording, inspection.layout()).sift(results);
            chunk.store(id, recording, Instant.now());
            if (!jobs.advance(id, holder, Duration.ofSeconds(30), chunk.tally())) {
                throw new TakenOver();
            }
        });
    }

    private Path receive(UUID id, String csv) throws IOException {
        try (InputStream body = new java.io.ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8))) {
            return spool.receive(id, body);
        }
    }
}

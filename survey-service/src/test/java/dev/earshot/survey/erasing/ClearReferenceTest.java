package dev.earshot.survey.erasing;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.earshot.survey.Answers;
import dev.earshot.survey.asking.Questionnaire;
import dev.earshot.survey.asking.Questionnaires;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.privacy.KeyedHash;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Channel;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Origin;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClearReferenceTest {
    @Inject
    Answers answers;

    @Inject
    Database database;

    @Inject
    Recording recording;

    @Inject
    Questionnaires questionnaires;

    @Inject
    KeyedHash hash;

    private final String ada = fresh("ada") + "@example.org";

    @Test
    void by_default_no_reference_is_stored_in_clear() {
        String survey = published("csat", "chat");
        intake().body(Map.of("survey", survey, "score", 3, "respondent", ada))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM response WHERE respondent = ? AND respondent_reference IS NULL",
                        hash.ofRespondent(ada)))
                .isEqualTo(1);
    }

    @Test
    void a_clear_reference_stands_beside_its_hash_is_never_told_and_goes_with_the_person() {
        String survey = published("csat", "chat");
        Questionnaire asked = questionnaires.current(survey).orElseThrow();
        Origin origin = new Origin(
                Channel.API,
                Occasion.single(),
                Optional.empty(),
                Optional.of(new Respondent(hash.ofRespondent(ada), Optional.of(ada))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                Instant.now());
        Response response = Response.of(asked, new Answer(Optional.of(4), Optional.empty()), origin, Instant.now());
        database.runInTransaction(() -> recording.record(response));
        assertThat(stored()).isEqualTo(1);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM outbox WHERE CONVERT(payload USING utf8mb4) LIKE ?", "%" + ada + "%"))
                .isZero();
        manager().delete("/api/v1/respondents/{ref}", ada).then().body("responses", equalTo(1));
        assertThat(stored()).isZero();
    }

    private long stored() {
        return answers.number("SELECT COUNT(*) FROM response WHERE respondent_reference = ?", ada);
    }
}

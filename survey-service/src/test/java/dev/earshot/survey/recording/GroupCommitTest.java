package dev.earshot.survey.recording;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Answers that come at the same time share a transaction, and nobody pays for a neighbour. */
@QuarkusTest
class GroupCommitTest {
    private static final int PEOPLE = 60;

    @Inject
    Answers answers;

    @Test
    void each_answer_counts_once_with_its_event_though_every_form_comes_twice_in_the_crowd()
            throws InterruptedException, ExecutionException {
        String survey = published("nps", "delivery");
        List<Callable<Integer>> forms = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            String link = person % 2 == 0 ? invite(Map.of("survey", survey)) : "/s/" + survey;
            Map<String, String> form = with(
                    hidden(given().get(link).asString()),
                    "hand",
                    "1",
                    "score",
                    String.valueOf(person % 11),
                    "comment",
                    "x".repeat(person));
            Callable<Integer> sent = () -> submit(link, form).statusCode();
            forms.addAll(List.of(sent, sent));
        }
        Collections.shuffle(forms, new Random(8));
        try (ExecutorService crowd = Executors.newFixedThreadPool(2 * PEOPLE)) {
            for (Future<Integer> status : crowd.invokeAll(forms)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(answers.counted(survey)).hasSize(PEOPLE);
        assertThat(answers.number("""
                        SELECT COUNT(DISTINCT o.message_key) FROM outbox o
                        JOIN response r ON o.message_key = BIN_TO_UUID(r.id) JOIN survey s ON s.id = r.survey_id
                        WHERE s.slug = ? AND o.type LIKE '%recorded%'""", survey)).isEqualTo(PEOPLE);
    }
}

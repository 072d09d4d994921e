package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a trial says of files that can be read and may mean something else. */
@QuarkusTest
class HintsTest {
    private static final String TRY = "&dryRun=true";

    @Test
    void rows_that_are_no_complete_answers_are_told() {
        String survey = published("nps", "chat");
        send(survey, TRY, "score,Finished,Status\n9,True,IP Address\n3,FALSE,IP Address\n8,True,Survey Preview\n")
                .then()
                .body("rows.imported", equalTo(3))
                .body(
                        "warnings.detail",
                        hasItem(
                                containsString(
                                        "2 rows say that they are no complete answers of customers, such as `FALSE` in `Finished`")));
        send(survey, TRY, "score,Finished,Status\n9,Yes,IP Address\n3,Yes,complete\n")
                .then()
                .body("warnings.field", not(hasItem("rows")));
    }

    @Test
    void other_columns_that_may_be_the_score_are_told() {
        String survey = published("csat", "chat");
        String file = "Wait time rating,Staff rating,Overall rating\n2,5,4\n1,4,3\n3,5,5\n";
        send(survey, TRY + "&map=score:Wait time rating", file)
                .then()
                .body(
                        "warnings.detail",
                        hasItem(containsString("`Wait time rating` is taken for the score; `Overall rating`")));
        send(survey, TRY + "&map=score:Overall rating", file).then().body("warnings.field", not(hasItem("score")));
    }

    @Test
    void a_scale_that_the_column_explains_is_held_against_the_survey() {
        String survey = published("csat", "chat");
        send(survey, TRY + "&map=score:Rating (1-4)", "Rating (1-4)\n4\n1\n")
                .then()
                .body("warnings.detail", hasItem(containsString("The best, 4, would be stored as 4 of 5.")))
                .body("warnings.remedy", hasItem(containsString("turn them into scores from 1 to 5 in the file")));
        send(survey, TRY + "&map=score:Rating (1-5)", "Rating (1-5)\n4\n1\n")
                .then()
                .body("warnings.field", not(hasItem("survey")));
        send(survey, TRY + "&map=score:Rating (1-4)", "Rating (1-4)\n5\n1\n")
                .then()
                .body("warnings.field", not(hasItem("survey")));
    }

    @Test
    void many_scores_none_of_which_is_one_of_the_best_are_told() {
        String nps = published("nps", "chat");
        send(nps, TRY, "score\n" + cycled(30, 0, 5))
                .then()
                .body("warnings.detail", hasItem(containsString("None of the 30 scores is above 5.")));
        send(nps, TRY, "score\n" + cycled(30, 0, 6)).then().body("warnings.field", not(hasItem("survey")));
        String csat = published("csat", "chat");
        send(csat, TRY, "score\n" + cycled(30, 1, 3)).then().body("warnings.field", hasItem("survey"));
        send(csat, TRY, "score\n" + cycled(12, 1, 3)).then().body("warnings.field", not(hasItem("survey")));
    }

    @Test
    void ids_that_became_numbers_with_a_point_are_the_same_ids() {
        String survey = published("nps", "chat");
        finished(accepted(survey, "", "sourceId,respondent,score\n1.0,7001.0,9\n2.0,7002.0,3\n"))
                .then()
                .body("rows.imported", equalTo(2));
        send(survey, TRY, "sourceId,respondent,score\n1,7001,9\n2,7002,3\n3,7003,5\n")
                .then()
                .body("rows.imported", equalTo(1))
                .body("rows.duplicates", equalTo(2));
    }

    private static String cycled(int count, int from, int to) {
        return IntStream.range(0, count)
                .map(i -> from + i % (to - from + 1))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}

package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportPages.uploaded;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import dev.earshot.survey.asking.Metric;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ScaleDirectionTest {
    private static final String SUM =
            "SELECT SUM(score) FROM response r JOIN survey s ON s.id = r.survey_id WHERE s.slug = ?";

    @Inject
    Answers answers;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CES  | How easy was it? (1 = very easy, 7 = very difficult) | true",
                "CES  | How easy was it? (1 = very difficult, 7 = very easy) | false",
                "CES  | Wie leicht war es? 1 (sehr leicht) bis 7 (sehr schwer) | true",
                "CES  | Facilité, de 1: très facile à 7: très difficile | true",
                "CES  | Esfuerzo (1 = muy fácil, 5 = muy difícil) | true",
                "CES  | How much effort did you have to put forth? | true",
                "CES  | How much effort? (1 = very high effort, 7 = very low effort) | false",
                "CES  | Hoeveel moeite kostte het u? | true",
                "CES  | Customer effort score | false",
                "CSAT | Schulnote | true",
                "CSAT | Note (1 = beste, 6 = schlechteste) | true",
                "CSAT | Zufriedenheit (1 = sehr unzufrieden, 5 = sehr zufrieden) | false",
                "CSAT | Satisfação (1 = muito satisfeito, 5 = muito insatisfeito) | true",
                "CSAT | How difficult was it? | true",
                "NPS  | How likely are you to recommend us (0 = not at all likely, 10 = extremely likely)? | false",
                "NPS  | NPS 2025-01 | false",
            })
    void a_name_tells_which_way_round_the_scores_are(Metric metric, String name, boolean lowestFirst) {
        assertThat(new Heading(name).asksLowestFirst(metric)).isEqualTo(lowestFirst);
    }

    @Test
    void a_program_has_to_declare_the_direction_of_scores_that_seem_to_be_reversed() {
        String survey = published("ces", "chat");
        String file = "sourceId,\"How easy? (1 = very easy, 7 = very difficult)\"\na,1\nb,2\nc,1\n";
        String map = "&map=sourceId:sourceId&map=score:How easy? (1 = very easy, 7 = very difficult)";
        send(survey, map, file).then().statusCode(400).body("field", equalTo("reversed"));
        send(survey, map + "&dryRun=true", file).then().body("warnings.field", hasItems("reversed"));
        send(survey, map + "&dryRun=true&reversed=true", file)
                .then()
                .body("warnings.field", not(hasItems("reversed")))
                .body("preview.score", equalTo(java.util.List.of(7, 6, 7)));
        finished(accepted(survey, map + "&reversed=true", file)).then().body("rows.imported", equalTo(3));
        assertThat(answers.number(SUM, survey)).isEqualTo(20);
        send(survey, map + "&reversed=maybe", file).then().statusCode(400).body("field", equalTo("reversed"));
    }

    @Test
    void labels_that_contradict_their_numbers_are_asked_about_and_words_alone_are_not_turned() {
        String survey = published("ces", "chat");
        String file = "score\n1 - very low effort\n1 - very low effort\n7 - very high effort\n2\nvery low effort\n";
        send(survey, "", file)
                .then()
                .statusCode(400)
                .body("detail", containsString("Labels contradict their numbers, as in `1 - very low effort`."));
        finished(accepted(survey, "&reversed=true", file)).then().body("rows.imported", equalTo(5));
        assertThat(answers.number(SUM, survey)).isEqualTo(7 + 7 + 1 + 6 + 7);
    }

    @Test
    void a_person_says_which_way_round_the_scores_are_before_they_come_in() {
        String survey = published("csat", "store");
        String upload = uploaded(survey, "noten.csv", "Nr;Schulnote;Kommentar\na;1;Alles bestens\nb;2;Gern wieder\n");
        Map<String, String> form = new HashMap<>(
                Map.of("survey", survey, "delimiter", ";", "c0", "sourceId", "c1", "score", "c2", "comment"));
        ImportPages.send(upload, form, "try")
                .then()
                .body(allOf(
                        containsString("The column is called “Schulnote”."),
                        containsString("turn them round, so that 1 is stored as 5"),
                        not(containsString("value=\"run\""))));
        ImportPages.send(upload, form, "run")
                .then()
                .statusCode(400)
                .body(containsString("Say below which way round they are."));
        assertThat(answers.to(survey)).isEmpty();
        form.put("reversed", "true");
        ImportPages.send(upload, form, "try").then().body(containsString("<strong>turned round</strong>"));
        String page = ImportPages.send(upload, form, "run")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        finished(page.substring(page.lastIndexOf('/') + 1));
        assertThat(answers.number(SUM, survey)).isEqualTo(5 + 4);
    }
}

package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.withKey;
import static dev.earshot.survey.importing.ImportSteps.refused;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Earshot;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ImportRefusalTest {
    @Inject
    Answers answers;

    @TestHTTPResource
    URI address;

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
                "&map=score:a                    | a,a#3,4#                        | map     | several columns",
                "&dryRun=maybe                   | score#3#                        | dryRun  | neither",
                "&dryRun=                         | score#3#                        | dryRun  | no value",
                "&dryRun                          | score#3#                        | dryRun  | no value",
                "&dryRun=TRUE                     | score#3#                        | dryRun  | neither",
                "&dryRun=true&dryRun=false        | score#3#                        | dryRun  | more than once",
                "&timeZone=Mars                  | score#3#                        | timeZone| zone",
                "&delimiter=abc                  | score#3#                        | delimiter| delimiter",
                "&colour=blue                    | score#3#                        | colour  | known",
                "                                | score,comment#3,`open#          | body    | row 2 (1 below",
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
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_day_is_not_in_the_future_while_it_is_today_and_what_is_says_so() {
        String survey = published("csat", "store");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String later = today.plusDays(3).toString();
        String file = "sourceId,score,collectedAt\na,5,%s\nb,4,%s\nc,3,1969-12-31\n".formatted(today, later);
        String id = ImportSteps.accepted(survey, "", file);
        ImportSteps.finished(id).then().body("rows.imported", equalTo(1));
        ImportSteps.finished(ImportSteps.accepted(survey, "", file))
                .then()
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(2));
        Earshot.intake()
                .get("/api/v1/imports/" + id + "/errors")
                .then()
                .body("items[0].message", containsString("The time `" + later + "` is in the future."))
                .body("items[1].message", containsString("The time `1969-12-31` is before 1970."));
    }

    @Test
    void a_second_header_and_a_total_are_told_and_become_no_answers() {
        String survey = published("nps", "delivery");
        String header = "Respondent ID,End Date,Score,Why\n";
        String answers = "1,2026-03-01,9,quick\n2,2026-03-02,3,late\n3,2026-03-03,8,\n4,2026-03-04,7,fine\n";
        String map = "&map=collectedAt:End Date&map=score:Score&map=comment:Why";
        String id = ImportSteps.accepted(survey, map, header + ",,,Open-Ended Response\n" + answers + "Total,,4,\n");
        ImportSteps.finished(id).then().body("rows.imported", equalTo(4)).body("rows.refused", equalTo(2));
        Earshot.intake()
                .get("/api/v1/imports/" + id + "/errors")
                .then()
                .body("items.row", equalTo(List.of(2, 7)))
                .body("items[0].message", containsString("it looks like a second header"))
                .body("items[1].message", containsString("it looks like a total"));
    }

    @Test
    void an_answer_without_a_date_or_a_score_in_the_first_or_the_last_row_is_one() {
        String survey = published("nps", "delivery");
        String file = "date,score,comment\n,9,\n2026-03-01,9,\n,3,late\n2026-03-01,8,\n2026-03-01,8,\n,7,still fine\n";
        String id = ImportSteps.accepted(survey, "&map=collectedAt:date&map=score:score&map=comment:comment", file);
        ImportSteps.finished(id).then().body("rows.imported", equalTo(6));
    }

    @Test
    void an_id_that_comes_again_far_below_is_told_as_the_trial_tells_it() {
        String survey = published("csat", "store");
        String file = IntStream.range(0, 1_500)
                .mapToObj(row -> "r" + row + ",5\n")
                .collect(Collectors.joining("", "sourceId,score\n", "r0,1\n"));
        send(survey, "&dryRun=true", file)
                .then()
                .body("errors[0].message", containsString("An earlier row has the same id"));
        String id = ImportSteps.accepted(survey, "", file);
        ImportSteps.finished(id).then().body("rows.refused", equalTo(1));
        Earshot.intake()
                .get("/api/v1/imports/" + id + "/errors")
                .then()
                .body("items[0].message", containsString("An earlier row has the same id"));
    }

    @Test
    void what_is_missing_is_said_with_what_there_is() {
        String survey = published("csat", "store");
        send(survey, "&dryRun=true", "score,touchpoint\n5,moon\n5\n")
                .then()
                .body("errors[0].message", containsString("no touchpoint `moon`. Use the key of one that it has: "))
                .body("errors[1].message", containsString("Give it as many"));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body("score\n5\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The survey is missing."));
    }

    @Test
    void what_is_no_text_is_called_what_it_is() {
        String survey = published("csat", "store");
        assertThat(refused(address, survey, "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("This is an Excel workbook or a ZIP archive, not CSV.")
                .contains("\"field\":\"body\"");
        assertThat(refused(address, survey, "score\n5\n".getBytes(StandardCharsets.UTF_16)))
                .contains("The file is in UTF-16");
    }

    @Test
    void a_row_is_told_all_that_is_wrong_with_it() {
        send(published("csat", "store"), "&dryRun=true", "score,collectedAt,language\n9,30.02.2025,klingon speech\n")
                .then()
                .body("errors[0].column", equalTo("score, language, collectedAt"))
                .body("errors[0].message", containsString("score: The score `9` is not"))
                .body("errors[0].message", containsString("language: There is no such language."))
                .body("errors[0].message", containsString("collectedAt: There is no such day as `30.02.2025`."));
    }

    @Test
    void a_quote_broken_in_row_50001_is_found_before_anything_is_stored() {
        String survey = published("csat", "store");
        String rows = IntStream.rangeClosed(1, 50_000)
                .mapToObj(row -> "4,\"row " + row + "\"\n")
                .collect(Collectors.joining());
        for (String broken :
                List.of("4,\"broken\" quote\n4,fine\n", "4,\"never closed\n4,fine\n", "4,bro\"ken\n4,fine\n")) {
            assertThat(refused(address, survey, ("score,comment\n" + rows + broken).getBytes(StandardCharsets.UTF_8)))
                    .contains("row 50002 (50001 below the header), column 2 (`comment`)")
                    .contains("Nothing was imported");
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void a_file_that_is_not_utf_8_is_refused_with_its_line() {
        String survey = published("csat", "store");
        assertThat(refused(address, survey, "score,comment\n3,fine\n3,café\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("Line 3 is not valid UTF-8");
        withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=ISO-8859-1")
                .body("score\n3\n")
                .post("/api/v1/imports?survey=" + survey)
                .then()
                .statusCode(415)
                .body("field", equalTo("Content-Type"));
        assertThat(answers.to(survey)).isEmpty();
    }
}

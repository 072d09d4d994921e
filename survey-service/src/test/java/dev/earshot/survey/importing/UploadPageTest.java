package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportPages.CSV;
import static dev.earshot.survey.importing.ImportPages.look;
import static dev.earshot.survey.importing.ImportPages.selected;
import static dev.earshot.survey.importing.ImportPages.send;
import static dev.earshot.survey.importing.ImportPages.upload;
import static dev.earshot.survey.importing.ImportPages.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import dev.earshot.survey.csv.Workbooks;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadPageTest {
    @Inject
    Answers answers;

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
                        containsString("Two columns are chosen as “Score”."),
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
                .contains(
                        "<option value=\"\" selected>Choose…</option>",
                        "shows whether 01/02/2026 has the day or the month in front.");
        Map<String, String> form = Map.of("survey", survey, "delimiter", ";", "c0", "collectedAt", "c1", "score");
        send(upload, form, "try")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("does not show whether 01/02/2026 has the day or the month in front"),
                        containsString("Choose below at “Dates are written”."),
                        not(containsString("dateOrder="))));
        Map<String, String> chosen = new HashMap<>(form);
        chosen.put("dateOrder", "dmy");
        send(upload, chosen, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<td>2026-02-01 12:00 UTC</td>"),
                        containsString("<td>Delivery</td>"),
                        containsString("<option value=\"dmy\" selected>"),
                        containsString("<input type=\"hidden\" name=\"dateOrder\" value=\"dmy\">")));
        assertThat(look(uploaded(survey, "y.csv", "Datum;Note\n31/12/25;9\n30/11/25;3\n")))
                .contains("shows whether 31/12/25 has its year in front or at the end.");
        assertThat(look(uploaded(survey, "e.csv", "Datum;Note\n01/02/2026;9\n31/04/2026;3\n12/31/2025;1\n")))
                .contains("<option value=\"mdy\" selected>")
                .doesNotContain("Choose…");
    }

    @Test
    void a_file_of_as_many_rows_as_are_tried_is_tried_as_a_whole() {
        String survey = published("nps", "delivery");
        String rows = IntStream.range(0, 50_000)
                .mapToObj(row -> row + ",9\n")
                .collect(Collectors.joining("", "id,score\n", ""));
        Map<String, String> form = Map.of("survey", survey, "delimiter", ",", "c0", "sourceId", "c1", "score");
        send(uploaded(survey, "whole.csv", rows), form, "try")
                .then()
                .body(allOf(containsString("Import 50,000 answers"), not(containsString("The file is large"))));
        send(uploaded(survey, "longer.csv", rows + "50000,9\n"), form, "try")
                .then()
                .body(allOf(
                        containsString("its first 50,000 rows were tried"), containsString("Import the whole file")));
    }

    @Test
    void columns_that_are_missed_later_are_asked_for() {
        String survey = published("nps", "delivery");
        String upload = uploaded(survey, "m.csv", "Note,Text,Wer\n9,Livraison rapide,ada\n");
        Map<String, String> form = new HashMap<>(Map.of("survey", survey, "delimiter", ",", "c0", "score"));
        send(upload, form, "try")
                .then()
                .body(allOf(
                        containsString("No column is the comment: what people wrote would not come in."),
                        containsString("No column says who answered")));
        form.put("c1", "comment");
        form.put("c2", "respondent");
        send(upload, form, "try")
                .then()
                .body(allOf(
                        not(containsString("No column is the comment")), not(containsString("No column says who"))));
    }

    @Test
    void scores_that_would_be_lost_are_announced_and_columns_without_a_name_can_be_chosen() {
        String survey = published("nps", "delivery");
        String upload = uploaded(survey, "s.csv", "Date,NPS,,Why\n2025-12-30,85,9,It was late\n2025-12-31,30,3,\n");
        assertThat(look(upload)).contains(">column 3</th>").doesNotContain("disabled");
        Map<String, String> form =
                new HashMap<>(Map.of("survey", survey, "delimiter", ",", "c0", "collectedAt", "c3", "comment"));
        send(upload, form, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("No column is the score"),
                        containsString("“NPS” looks like it (2 rows), but its numbers are from 30 to 85"
                                + " and the survey asks from 0 to 10."),
                        containsString("“column 3” looks like it (2 rows).")));
        form.put("c2", "score");
        send(upload, form, "try")
                .then()
                .body(allOf(
                        not(containsString("No column is the score")),
                        containsString("<dt>Would be imported</dt><dd>2</dd>")));
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
                        containsString("“Termin” looks like it (2 rows)."),
                        containsString("<dt>Without an answer</dt><dd>1</dd>")));
        send(upload, Map.of("survey", survey, "delimiter", ",", "c0", "collectedAt", "c1", "score"), "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("1 answer has no date in the file"),
                        not(containsString("all answers would be dated today"))));
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
                    .body(allOf(containsString("In row 502 (501 below"), containsString("Nothing was imported")));
        }
        assertThat(answers.to(survey)).isEmpty();
    }

    @Test
    void scores_of_another_scale_are_announced_and_imported_only_when_somebody_means_it() {
        String survey = published("nps", "delivery");
        String chatwoot = uploaded(
                survey, "c.csv", "Rating,Feedback Comment,Link to the conversation\n5,Great,https://a.example/1\n");
        Map<String, String> form = Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "comment");
        send(chatwoot, form, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("seem to be on another scale than the survey’s"),
                        containsString("Chatwoot asks from 1 to 5. The survey asks from 0 to 10."),
                        containsString("would be stored as 5 of 10"),
                        containsString("into a survey that asks from 1 to 5"),
                        containsString("<input type=\"checkbox\" name=\"scale\"")));
        send(chatwoot, form, "run")
                .then()
                .statusCode(400)
                .body(allOf(
                        containsString("nothing was imported"),
                        containsString("name=\"scale\" value=\"sure\" aria-invalid=\"true\"")));
        assertThat(answers.to(survey)).isEmpty();
        Map<String, String> meant = new HashMap<>(form);
        meant.put("scale", "sure");
        send(chatwoot, meant, "run").then().statusCode(303);
    }

    @Test
    void an_import_with_a_column_left_out_is_to_be_undone_before_it_is_corrected() {
        String survey = published("nps", "delivery");
        String file = "id,score,comment\na,9,quick\nb,3,late\n";
        String first = ImportSteps.accepted(survey, "&map=sourceId:id&map=comment:comment", file);
        ImportSteps.finished(first);
        Map<String, String> form =
                Map.of("survey", survey, "delimiter", ",", "c0", "sourceId", "c1", "score", "c2", "comment");
        send(uploaded(survey, "again.csv", file), form, "try")
                .then()
                .body(allOf(
                        containsString("href=\"/imports/" + first + "\">an earlier import</a>"),
                        containsString("undo it first"),
                        not(containsString("This seems to be another source"))));
        ImportSteps.send(survey, "&dryRun=true&map=sourceId:id&map=score:score", file)
                .then()
                .body(
                        "warnings.find { it.field == 'source' }.remedy",
                        containsString("DELETE /api/v1/imports/" + first));
    }

    @Test
    void scores_on_the_scale_of_the_survey_raise_no_doubt() {
        String survey = published("nps", "delivery");
        String few = uploaded(survey, "few.csv", "NPS\n1\n2\n3\n5\n4\n");
        send(few, Map.of("survey", survey, "delimiter", ",", "c0", "score"), "try")
                .then()
                .statusCode(200)
                .body(not(containsString("another scale")));
    }

    @Test
    void answers_are_shown_as_they_will_be_stored_without_phone_numbers_and_with_their_language() {
        String survey = published("csat", "store");
        String upload =
                uploaded(survey, "p.csv", "note;text;plan;langue\n2;call me on +49 170 1234567;jo@example.org;fr\n");
        Map<String, String> form = Map.of(
                "survey",
                survey,
                "delimiter",
                ";",
                "c0",
                "score",
                "c1",
                "comment",
                "c2",
                "attribute",
                "c3",
                "language");
        send(upload, form, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<td class=\"cell\" dir=\"auto\">call me on [phone]</td>"),
                        containsString("plan: [mail]"),
                        containsString("<th scope=\"col\">Language</th>"),
                        containsString("<td>fr</td>"),
                        containsString("Import 1 answer<")));
        manager().body(Map.of("redact", false)).patch("/api/v1/surveys/" + survey);
        send(upload, form, "try").then().body(containsString("dir=\"auto\">call me on +49 170 1234567</td>"));
    }

    @Test
    void the_line_in_which_a_spreadsheet_declares_the_separator_is_no_header() {
        String survey = published("csat", "store");
        String upload =
                uploaded(survey, "s.csv", "\uFEFFsep=;\r\nNote;Why, if you like; tell us, please\r\n4;a, b;c\r\n");
        assertThat(look(upload))
                .contains("value=\";\" selected", ">Why, if you like<")
                .doesNotContain("sep=");
        send(upload, Map.of("survey", survey, "delimiter", ";", "c0", "score", "c1", "comment"), "try")
                .then()
                .statusCode(200)
                .body(containsString("<dt>Would be imported</dt><dd>1</dd>"));
    }

    @Test
    void a_file_of_windows_is_read_and_the_person_is_asked_to_look_at_its_umlauts() {
        String survey = published("csat", "store");
        byte[] csv = "Note;Grund\n4;schön – prima\n".getBytes(Charset.forName("windows-1252"));
        URI kept = URI.create(
                upload(survey, "w.csv", csv).then().statusCode(303).extract().header("Location"));
        String upload = kept.getRawPath() + "?" + kept.getRawQuery();
        assertThat(look(upload)).contains("read as Windows-1252", "schön – prima");
        send(upload, Map.of("survey", survey, "delimiter", ";", "tableForm", "windows-1252", "c0", "score"), "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("read as Windows-1252"),
                        containsString("name=\"tableForm\" value=\"windows-1252\"")));
        upload(survey, "x.csv", "Note\n4\n\u0001ö\n".getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(400)
                .body(containsString("Line 3 is not valid UTF-8"));
        assertThat(look(uploaded(survey, "u.csv", "Note;Grund\n4;schön\n"))).doesNotContain("Windows-1252");
    }

    @Test
    void a_workbook_is_imported_with_its_dates_and_scores_as_they_are() throws IOException {
        String survey = published("csat", "store");
        byte[] workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Rating");
            sheet.value(0, 1, "Date");
            sheet.value(0, 2, "Comment");
            sheet.value(1, 0, 4.0);
            sheet.value(1, 1, LocalDate.of(2026, 3, 2));
            sheet.style(1, 1).format("dd.mm.yyyy").set();
            sheet.value(1, 2, "Two\nlines");
        });
        URI kept = URI.create(upload(survey, "w.xlsx", workbook)
                .then()
                .statusCode(303)
                .extract()
                .header("Location"));
        String upload = kept.getRawPath() + "?" + kept.getRawQuery();
        assertThat(look(upload)).contains("first sheet", "2026-03-02");
        send(
                        upload,
                        Map.of("survey", survey, "delimiter", ",", "c0", "score", "c1", "collectedAt", "c2", "comment"),
                        "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<dt>Would be imported</dt><dd>1</dd>"),
                        containsString("2026-03-02 12:00 UTC")));
    }
}

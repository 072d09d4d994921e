package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.Answers;
import dev.earshot.survey.Answers.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
    @Inject
    Answers answers;

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
                .body("rows.duplicates", equalTo(0))
                .body("rows.unanswered", equalTo(1))
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
                .body("items.row", equalTo(List.of(4, 5, 7, 8, 9)))
                .body("items[0].column", equalTo("NPS"))
                .body("items[0].message", containsString("The score `11` is not a whole number from 0 to 10"))
                .body("items[2].column", equalTo("date"))
                .body("items[2].message", containsString("The date `not a date` cannot be read"));
        assertThat(errors.asString()).doesNotContain("too high");
        intake().get("/api/v1/imports/" + id + "/errors?limit=5&cursor=" + errors.path("next"))
                .then()
                .body("items.row", equalTo(List.of(10, 11, 12)))
                .body("next", equalTo(null));
    }

    @Test
    void references_that_were_never_filled_in_or_cannot_be_shown_are_refused_row_by_row() {
        String survey = published("csat", "store");
        String csv = """
                score,respondent,interaction
                5,{{id}},
                5,null,
                5,,{order_id}
                5,"a
                b",
                5,,a\u202eb
                5,ada,order-1
                """;
        send(survey, "&dryRun=true", csv)
                .then()
                .body("rows.imported", equalTo(1))
                .body("errors.row", equalTo(List.of(2, 3, 4, 5, 6)))
                .body(
                        "errors.column",
                        equalTo(List.of("respondent", "respondent", "interaction", "respondent", "interaction")))
                .body("errors[0].message", containsString("Fill in the reference, or leave it empty."))
                .body("errors[3].message", containsString("Remove line ends"));
    }

    @Test
    void a_refusal_quotes_nothing_that_points_at_a_person_whatever_the_survey_keeps() {
        String survey = published("csat", "store");
        String csv = """
                score,comment,collectedAt
                ada@example.org,a,2026-01-01
                5,b,order 2 4111 1111 1111 1111
                a very long cell before ada@example.organisation.example,c,
                """;
        send(survey, "&dryRun=true", csv)
                .then()
                .body("errors[0].message", containsString("The score `[mail]` is not"))
                .body("errors[1].message", containsString("The date `order 2 [card]` cannot"))
                .body("errors[2].message", containsString("`a very long cell before [mail]`"));
    }

    @Test
    void a_refusal_quotes_a_score_and_a_date_up_to_a_length_and_never_a_comment() {
        String survey = published("csat", "store");
        String csv = "score,comment,collectedAt\n%s,secret,2026-01-01\n5,secret,%s\n"
                .formatted("a very long cell ".repeat(4), "the day after ".repeat(4));
        send(survey, "&dryRun=true", csv)
                .then()
                .body("errors[0].message", containsString("`a very long cell a very long cell a very…`"))
                .body("errors[1].message", containsString("`the day after the day after the day afte…`"))
                .body("errors.message.toString()", not(containsString("secret")));
    }

    @Test
    void a_day_that_there_is_not_is_called_so_and_a_language_goes_by_its_name() {
        String survey = published("csat", "store");
        send(survey, "&dryRun=true", "score,collectedAt,language\n5,30.02.2025,en\n4,28.02.2025,French\n")
                .then()
                .body(
                        "errors[0].message",
                        equalTo("There is no such day as `30.02.2025`. Correct it, or leave it blank."))
                .body("preview[0].language", equalTo("fr"));
    }

    @Test
    void words_and_labels_are_scores_and_what_was_only_offered_is_no_answer() {
        String survey = published("csat", "store");
        String csv = """
                score,comment
                Good,
                Bad with comment,slow
                Offered,
                Not Offered,
                N/A,but a comment
                ,
                """;
        finished(accepted(survey, "", csv))
                .then()
                .body("rows.total", equalTo(6))
                .body("rows.imported", equalTo(3))
                .body("rows.unanswered", equalTo(3))
                .body("rows.duplicates", equalTo(0))
                .body("rows.refused", equalTo(0));
        assertThat(answers.to(survey).stream().map(Stored::score)).containsExactlyInAnyOrder(5, 1, null);
        String labelled = published("nps", "delivery");
        finished(accepted(labelled, "", "score\n0 - überhaupt nicht\n10 - sehr wahrscheinlich\n6.5\n5\n"))
                .then()
                .body("rows.refused", equalTo(1));
        assertThat(answers.to(labelled).stream().map(Stored::score)).containsExactlyInAnyOrder(0, 10, 5);
    }

    @Test
    void the_order_of_dates_is_told_by_all_of_them_or_has_to_be_said() {
        String survey = published("nps", "delivery");
        String open = "score,collectedAt\n9,01/02/2026\n3,03/04/2026\n";
        send(survey, "", open)
                .then()
                .statusCode(400)
                .body("field", equalTo("dateOrder"))
                .body("detail", containsString("`collectedAt` does not show whether 01/02/2026 has the day"))
                .body("remedy", containsString("dateOrder=dmy"));
        send(survey, "&dateOrder=day", open).then().statusCode(400).body("field", equalTo("dateOrder"));
        send(survey, "&dryRun=true&dateOrder=mdy", open)
                .then()
                .body("preview.collectedAt", equalTo(List.of("2026-01-02T12:00:00Z", "2026-03-04T12:00:00Z")));
        String decided = open + "7,31/01/2026 14:00\n8,1980-01-01 00:00:00\n8,\n6,12/31/2025\n";
        send(survey, "&dryRun=true", decided).then().statusCode(400);
        send(survey, "&dryRun=true&dateOrder=dmy", decided)
                .then()
                .body("preview[0].collectedAt", equalTo("2026-02-01T12:00:00Z"))
                .body("preview[2].collectedAt", equalTo("2026-01-31T14:00:00Z"))
                .body("undated", equalTo(2))
                .body("errors.row", equalTo(List.of(7)));
        String id = accepted(survey, "", open + "7,31/01/2026\n");
        finished(id).then().body("rows.imported", equalTo(3));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM response WHERE import_id = ? AND collected_at = '2026-04-03 12:00:00'",
                        UUID.fromString(id)))
                .isEqualTo(1);
    }

    @Test
    void the_same_file_again_adds_nothing_and_equal_rows_of_another_file_count() {
        String survey = published("csat", "store");
        String file = "score,comment\n5,good\n5,good\n4,fine\n";
        finished(accepted(survey, "", file))
                .then()
                .body("identity", equalTo("file"))
                .body("rows.imported", equalTo(3));
        finished(accepted(survey, "", file)).then().body("rows.duplicates", equalTo(3));
        finished(accepted(survey, "", "score,comment\n5,good\n"))
                .then()
                .body("rows.imported", equalTo(1))
                .body("rows.duplicates", equalTo(0));
        assertThat(answers.to(survey)).hasSize(4);
    }

    @Test
    void with_source_ids_a_longer_file_adds_what_is_new() {
        String survey = published("csat", "store");
        finished(accepted(survey, "", "sourceId,score\na,5\nb,5\n"))
                .then()
                .body("identity", equalTo("sourceId"))
                .body("rows.imported", equalTo(2));
        finished(accepted(survey, "", "sourceId,score\nc,5\na,5\nb,5\n"))
                .then()
                .body("rows.imported", equalTo(1))
                .body("rows.duplicates", equalTo(2));
        assertThat(answers.to(survey)).hasSize(3);
    }

    @Test
    void a_dry_run_counts_and_shows_and_stores_nothing() {
        String survey = published("csat", "store");
        finished(accepted(survey, "", "sourceId,score,comment\na,5,known\n"))
                .then()
                .body("rows.imported", equalTo(1));
        send(survey, "&dryRun=true", "sourceId,score,comment\na,5,known\nb,5,new\nb,5,new\nc,9,wrong\nd,5,new\n")
                .then()
                .statusCode(200)
                .body("identity", equalTo("sourceId"))
                .body("rows.total", equalTo(5))
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(2))
                .body("rows.refused", equalTo(1))
                .body("preview[1].comment", equalTo("new"))
                .body("preview[1].stage", equalTo("purchase"))
                .body("errors[0].row", equalTo(5));
        send(survey, "&dryRun=true", "score\n5\n5\n")
                .then()
                .body("identity", equalTo("file"))
                .body("rows.imported", equalTo(2));
        assertThat(answers.to(survey)).hasSize(1);
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
                .contentType("text/csv; charset=utf-8")
                .body("score\n1\n")
                .post("/api/v1/imports?survey=x")
                .then()
                .statusCode(403);
    }

    @Test
    void a_dry_run_warns_of_scores_that_seem_to_be_on_another_scale() {
        String fives = "score\n" + "5\n4\n3\n1\n".repeat(3);
        send(published("nps", "delivery"), "&dryRun=true", fives)
                .then()
                .body("warnings.field", equalTo(List.of("survey", "collectedAt", "comment", "respondent")))
                .body("warnings[0].detail", containsString("All 12 scores are from 1 to 5."))
                .body("warnings[0].remedy", containsString("a survey that asks from 1 to 5"));
        send(published("csat", "store"), "&dryRun=true", fives)
                .then()
                .body("warnings.field", equalTo(List.of("collectedAt", "comment", "respondent")));
        send(published("csat", "store"), "&dryRun=true", "score\n9\n10\n3\n")
                .then()
                .body("rows.refused", equalTo(2))
                .body("warnings[0].detail", containsString("2 of 3 scores are not from 1 to 5"));
    }

    @Test
    void a_dry_run_shows_what_would_be_stored_without_what_points_at_a_person() {
        send(published("csat", "store"), "&dryRun=true", "score,comment\n2,call me on +49 170 1234567\n")
                .then()
                .body("preview[0].comment", equalTo("call me on [phone]"));
    }
}

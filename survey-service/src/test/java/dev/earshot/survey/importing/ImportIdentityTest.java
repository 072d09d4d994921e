package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportSteps.accepted;
import static dev.earshot.survey.importing.ImportSteps.finished;
import static dev.earshot.survey.importing.ImportSteps.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.earshot.survey.Answers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which rows are the same answer, and which interactions have one already. */
@QuarkusTest
class ImportIdentityTest {
    private static final String LIMESURVEY =
            "Response ID,Date submitted,Last page,Start language,Seed,NPS. How likely\n";
    private static final String LIME_MAP =
            "&map=sourceId:Response ID&map=collectedAt:Date submitted&map=score:NPS. How likely";

    @Inject
    Answers answers;

    @Test
    void a_longer_export_of_tickets_adds_only_the_new_ones() {
        String survey = published("csat", "store");
        String january = """
                Ticket ID,Subject,Requester email,Created at,Satisfaction Score,Satisfaction Comment
                101,a,ada@example.org,2026-01-02 10:00:00,Good,quick
                102,b,bob@example.org,2026-01-03 10:00:00,Bad,slow
                103,c,cy@example.org,2026-01-04 10:00:00,Offered,
                """;
        String map = "&map=score:Satisfaction Score&map=comment:Satisfaction Comment&map=collectedAt:Created at"
                + "&map=respondent:Requester email&map=interaction:Ticket ID";
        finished(accepted(survey, map, january))
                .then()
                .body("identity", equalTo("sourceId"))
                .body("rows.imported", equalTo(2));
        String february = january.replace("Offered,", "Good,rated later").replace("Bad,slow", "Good,slow but well")
                + "104,d,eve@example.org,2026-02-04 10:00:00,Good,\n";
        send(survey, map + "&dryRun=true", february)
                .then()
                .body("identifier", equalTo("Ticket ID"))
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(1))
                .body("preview.row", equalTo(List.of(4, 5)))
                .body("errors[0].row", equalTo(3))
                .body("errors[0].column", equalTo("Ticket ID"))
                .body("errors[0].message", containsString("stored already and says something else"))
                .body("warnings.field", equalTo(List.of("source")));
        finished(accepted(survey, map, february))
                .then()
                .body("rows.imported", equalTo(2))
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(1));
        assertThat(answers.to(survey)).hasSize(4);
    }

    @Test
    void a_longer_export_of_conversations_adds_only_the_new_ones_whatever_the_mapping_leaves_out() {
        String survey = published("csat", "chat");
        String rows = """
                Contact name,Rating,Feedback Comment,Link to the conversation,Recorded date
                Ada,5,,https://chat.example/1,2026-01-02 10:00:00
                Ada,5,,https://chat.example/2,2026-01-02 10:00:00
                """;
        String map = "&map=score:Rating&map=collectedAt:Recorded date";
        finished(accepted(survey, map, rows)).then().body("rows.imported", equalTo(2));
        finished(accepted(survey, map, rows + "Bob,1,,https://chat.example/3,2026-02-02 10:00:00\n"))
                .then()
                .body("rows.imported", equalTo(1))
                .body("rows.duplicates", equalTo(2));
    }

    @Test
    void an_interaction_has_one_answer_however_it_comes_until_the_import_is_undone() {
        String survey = published("nps", "delivery");
        post(survey, "p1", "i1", 7).then().statusCode(201);
        String file = """
                sourceId,score,respondent,interaction
                A,9,p1,i1
                B,9,p2,i2
                C,9,p3,i3
                D,8,p3,i3
                E,8,p4,i3
                """;
        send(survey, "&dryRun=true", file)
                .then()
                .body("rows.imported", equalTo(3))
                .body("rows.refused", equalTo(2))
                .body("preview.row", equalTo(List.of(3, 4, 6)))
                .body("errors.row", equalTo(List.of(2, 5)))
                .body("errors.column", equalTo(List.of("interaction", "interaction")))
                .body("errors.message", hasItem(containsString("This interaction has an answer already. ")));
        String id = accepted(survey, "", file);
        finished(id).then().body("rows.imported", equalTo(3)).body("rows.refused", equalTo(2));
        post(survey, "p3", "i3", 5)
                .then()
                .statusCode(409)
                .body("detail", equalTo("This interaction has an answer already."));
        post(published("nps", "delivery"), "p3", "i3", 5).then().statusCode(201);
        finished(accepted(survey, "", file))
                .then()
                .body("rows.imported", equalTo(0))
                .body("rows.duplicates", equalTo(3));

        manager().delete("/api/v1/imports/" + id).then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> intake().get("/api/v1/imports/" + id).path("state").equals("undone"));
        post(survey, "p3", "i3", 5).then().statusCode(201);
    }

    @Test
    void an_answer_to_an_imported_interaction_without_ids_is_known_or_refused_in_another_file() {
        String survey = published("csat", "store");
        finished(accepted(survey, "", "score,interaction\n5,o1\n4,o2\n")).then().body("rows.imported", equalTo(2));
        finished(accepted(survey, "", "score,interaction\n5,o1\n3,o2\n2,o3\n"))
                .then()
                .body("rows.imported", equalTo(1))
                .body("rows.duplicates", equalTo(1))
                .body("rows.refused", equalTo(1));
    }

    @Test
    void ids_of_a_second_source_are_told_and_both_come_in_once_it_has_a_name() {
        String survey = published("nps", "delivery");
        String one = LIMESURVEY + "1,2026-01-02 10:00:00,1,en,7,A9\n2,2026-01-02 11:00:00,1,en,7,A3\n";
        String two = LIMESURVEY + "1,2026-02-02 10:00:00,1,en,7,A9\n2,2026-02-02 11:00:00,1,en,7,A8\n";
        finished(accepted(survey, LIME_MAP, one)).then().body("rows.imported", equalTo(2));
        send(survey, LIME_MAP + "&dryRun=true", two)
                .then()
                .body("rows.imported", equalTo(0))
                .body("rows.duplicates", equalTo(0))
                .body("rows.refused", equalTo(2))
                .body("preview", hasSize(0))
                .body("warnings[0].field", equalTo("source"))
                .body("warnings[0].remedy", containsString("send `source` with its name"));
        String id = accepted(survey, LIME_MAP + "&source=Second survey", two);
        finished(id).then().body("rows.imported", equalTo(2)).body("source", equalTo("Second survey"));
        finished(accepted(survey, LIME_MAP + "&source=Second survey", two))
                .then()
                .body("rows.duplicates", equalTo(2));
        finished(accepted(survey, LIME_MAP, one)).then().body("rows.duplicates", equalTo(2));
        assertThat(answers.to(survey)).hasSize(4);
    }

    @Test
    void the_page_proposes_a_name_for_the_source_of_ids_that_are_taken_and_shows_no_row_as_stored() {
        String survey = published("nps", "delivery");
        finished(accepted(survey, "&map=sourceId:id&map=score:score", "id,score\n1,9\n2,8\n3,7\n"));
        String upload = ImportPages.uploaded(survey, "shop-berlin (1).csv", "id,score\n1,3\n2,4\n3,5\n");
        Map<String, String> form = new HashMap<>(Map.of(
                "survey", survey, "name", "shop-berlin (1).csv", "delimiter", ",", "c0", "sourceId", "c1", "score"));
        ImportPages.send(upload, form, "try")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("3 rows have the ids of stored answers that say something else."),
                        containsString("<input id=\"source\" name=\"source\" value=\"shop-berlin\""),
                        not(containsString("would be stored"))));
        form.put("source", "shop-berlin");
        ImportPages.send(upload, form, "try")
                .then()
                .body(allOf(
                        containsString("<input type=\"hidden\" name=\"source\" value=\"shop-berlin\">"),
                        containsString("Import 3 answers")));
        ImportPages.send(upload, form, "run").then().statusCode(303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(answers.to(survey)).hasSize(6));
    }

    private static io.restassured.response.Response post(String survey, String person, String about, int score) {
        return intake().body(Map.of("survey", survey, "score", score, "respondent", person, "interaction", about))
                .post("/api/v1/responses");
    }
}

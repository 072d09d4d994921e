package dev.earshot.survey.importing;

import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.importing.ImportPages.CSV;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.survey.Earshot;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProposalApiTest {

    @Test
    void a_program_is_proposed_a_mapping_too() {
        String survey = published("nps", "delivery");
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(CSV.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .statusCode(200)
                .body("product", equalTo(null))
                .body("delimiter", equalTo(";"))
                .body("columns", equalTo(List.of("Id", "Note", "Raison", "Forfait")))
                .body("map", hasItems("score:Note", "comment:Raison", "sourceId:Id"))
                .body("dateOrder", equalTo(null));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body("Date,NPS\n12/31/2025 2:00 PM,9\n".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .body("dateOrder", equalTo("mdy"));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body("Date,How likely are you to recommend us?,\n2025-12-31,AO10,x\n2025-12-30,AO03,y\n"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .body("columns", hasItems("column 3"))
                .body("warnings.field", hasItems("score", "comment", "respondent"))
                .body(
                        "warnings[0].detail",
                        containsString("How likely are you to recommend us?` looks like it (2 rows)"))
                .body("warnings[0].detail", containsString("`AO10` is no number"));
        Earshot.withKey(RealEngines.INTAKE_KEY)
                .contentType("text/csv; charset=utf-8")
                .body(new byte[0])
                .post("/api/v1/imports/proposal?survey=" + survey)
                .then()
                .statusCode(400)
                .body("field", equalTo("file"));
    }
}

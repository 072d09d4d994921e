package dev.earshot.survey.contacting;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.earshot.survey.Answers;
import dev.earshot.survey.privacy.Respondents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not want to be asked is not, by no survey and on no channel. */
@QuarkusTest
class OptOutsTest {
    @Inject
    Answers answers;

    @Inject
    Respondents respondents;

    private final String ada = fresh("ada") + "@example.org";
    private String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "%s\u00a0", "%s\u200b", "\ufeff%s", " \u200e%s\u200f\t"})
    void who_does_not_want_to_be_asked_is_not_however_the_reference_is_spelled(String around) {
        manager()
                .body(Map.of("respondents", List.of("é" + ada)))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(204);
        String spelled = around.formatted("E\u0301" + ada.toUpperCase(Locale.ROOT));
        Ledger.ask(survey, spelled).statusCode(200).body("notAsked.reason", equalTo("opted_out"));
        manager()
                .contentType("text/csv; charset=UTF-8")
                .body(("external_id,channel\n\"" + spelled + "\",email\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(200)
                .body(containsString("opted_out: "));
    }

    @Test
    void who_is_erased_leaves_the_ledger_but_not_the_list_of_who_said_stop() {
        Ledger.rules(survey, Map.of("quietDays", 7));
        Ledger.ask(survey, ada).statusCode(201);
        Ledger.ask(survey, ada).statusCode(200);
        manager()
                .body(Map.of("respondent", ada))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(204);
        manager().delete("/api/v1/respondents/" + ada).then().statusCode(200);
        assertThat(Ledger.noted(answers, survey, "quiet_period")).isZero();
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM contact WHERE respondent = ?",
                        respondents.of(ada).hash()))
                .isZero();
        Ledger.ask(survey, ada).statusCode(200).body("notAsked.reason", equalTo("opted_out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm//", "/", "../", "a\\b ", "+&=%"})
    void a_reference_that_no_path_can_hold_is_asked_about_and_lifted_by_the_query(String prefix) {
        String person = prefix + ada;
        manager()
                .body(Map.of("respondent", person))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(204);
        named(person).get().then().statusCode(200).body("items", hasSize(1), "items[0].by", equalTo("staff"));
        named(person).delete().then().statusCode(204);
        named(person).get().then().statusCode(200).body("items", hasSize(0));
        named(person).delete().then().statusCode(404);
        manager().delete("/api/v1/contacts/opt-outs").then().statusCode(400).body("field", equalTo("respondent"));
    }

    private static RequestSpecification named(String person) {
        return manager().basePath("/api/v1/contacts/opt-outs").queryParam("respondent", person);
    }
}

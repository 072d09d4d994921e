package dev.earshot.survey.contacting;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.earshot.survey.Answers;
import dev.earshot.survey.privacy.Respondents;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is old leaves the book of contacts. */
@QuarkusTest
class ForgettingTest {
    @Inject
    Answers answers;

    @Inject
    Forgetting forgetting;

    @Inject
    Respondents respondents;

    private String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    @Test
    void contacts_go_when_no_quiet_period_can_reach_them_and_opt_outs_stay() {
        UUID asked = person(true);
        UUID longAgo = person(true);
        UUID optedOut = person(true);
        List.of(longAgo, optedOut).forEach(person -> {
            answers.change("UPDATE contact SET asked_at = asked_at - INTERVAL 731 DAY WHERE respondent = ?", person);
            answers.change(
                    "UPDATE contact_person SET asked_at = asked_at - INTERVAL 731 DAY WHERE respondent = ?", person);
        });
        answers.change(
                "UPDATE contact_person SET opted_out_at = asked_at, opted_out_by = 'person' WHERE respondent = ?",
                optedOut);
        UUID never = person(false);
        forgetting.old();
        assertThat(List.of(known(asked), known(longAgo), known(optedOut), known(never)))
                .containsExactly(2L, 0L, 1L, 0L);
    }

    @Test
    void the_list_of_who_was_not_asked_goes_back_for_so_long_only() {
        Map<String, Object> rules = Map.of("skip", List.of("plan is trial"));
        manager()
                .body(rules)
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
        for (int i = 0; i < 2; i++) {
            manager()
                    .body(Map.of("survey", survey, "attributes", Map.of("plan", "trial"), "interaction", "order-" + i))
                    .post("/api/v1/invitations")
                    .then()
                    .statusCode(200);
        }
        String first = "00000000-0000-7000-8000-" + UUID.randomUUID().toString().substring(24);
        answers.change(
                "UPDATE not_asked SET id = ? WHERE interaction = 'order-0' AND survey_id ="
                        + " (SELECT id FROM survey WHERE slug = ?)",
                UUID.fromString(first),
                survey);
        forgetting.old();
        manager()
                .get("/api/v1/contacts/not-asked?survey=" + survey)
                .then()
                .body("items", hasSize(1))
                .body("items[0].interaction", equalTo("order-1"));
    }

    /** Somebody who was asked, or of whom it was only looked up whether to. */
    private UUID person(boolean asked) {
        String reference = fresh("person");
        if (asked) {
            invite(Map.of("survey", survey, "respondent", reference));
        } else {
            answers.change(
                    "INSERT INTO contact_person (respondent) VALUES (?)",
                    respondents.of(reference).hash());
        }
        return respondents.of(reference).hash();
    }

    private long known(UUID person) {
        return answers.number("SELECT COUNT(*) FROM contact_person WHERE respondent = ?", person)
                + answers.number("SELECT COUNT(*) FROM contact WHERE respondent = ?", person);
    }
}

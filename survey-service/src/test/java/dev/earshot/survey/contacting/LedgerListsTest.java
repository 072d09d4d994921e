package dev.earshot.survey.contacting;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.OpenLinks.answer;
import static dev.earshot.survey.OpenLinks.link;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who was not asked and why, and how many of those who were have answered. */
@QuarkusTest
class LedgerListsTest {
    private final String ada = fresh("ada") + "@example.org";
    private String survey = "";

    @BeforeEach
    void publish() {
        survey = published("nps", "delivery");
    }

    @Test
    void everybody_who_was_not_asked_is_listed_with_the_reason() {
        Ledger.rules(survey, Map.of("quietDays", 7, "skip", List.of("plan is trial")));
        Ledger.ask(survey, ada).statusCode(201);
        Map<String, Object> again =
                Map.of("survey", survey, "respondent", ada, "interaction", "order-7", "channel", "email");
        manager().body(again).post("/api/v1/invitations").then().statusCode(200);
        manager()
                .body(Map.of("survey", survey, "attributes", Map.of("plan", "trial")))
                .post("/api/v1/invitations")
                .then()
                .statusCode(200);
        manager()
                .get("/api/v1/contacts/not-asked?survey=" + survey)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.survey", everyItem(equalTo(survey)))
                .body("items[0].reason", equalTo("skip_rule"))
                .body("items[1].reason", equalTo("quiet_period"))
                .body("items[1].interaction", equalTo("order-7"))
                .body("items[1].channel", equalTo("email"))
                .body("items[1].respondent", nullValue());
        String next = manager()
                .get("/api/v1/contacts/not-asked?limit=1&survey=" + survey)
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        manager()
                .get("/api/v1/contacts/not-asked?limit=1&survey=" + survey + "&cursor=" + next)
                .then()
                .body("items[0].reason", equalTo("quiet_period"))
                .body("next", nullValue());
        manager()
                .get("/api/v1/contacts/not-asked?reason=quiet_period&survey=" + survey)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void rates_have_the_people_asked_as_their_denominator() {
        List<String> links = IntStream.range(0, 8)
                .mapToObj(i -> invite(
                        Map.of("survey", survey, "respondent", i + ada, "interaction", "order", "channel", "email")))
                .toList();
        invite(Map.of("survey", survey, "respondent", 0 + ada, "interaction", "order", "channel", "email"));
        invite(Map.of("survey", survey, "channel", "sms"));
        links.subList(0, 2)
                .forEach(link -> submit(link, Map.of("score", "9")).then().statusCode(200));
        manager()
                .get("/api/v1/contacts/response-rates?survey=" + survey)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].channel", equalTo("email"))
                .body("items[0].asked", equalTo(8))
                .body("items[0].answered", equalTo(2))
                .body("items[0].open", equalTo(6))
                .body("items[0].percent", equalTo(25.0f))
                .body("items[1].channel", equalTo("sms"))
                .body("items[1].answered", equalTo(0));
        manager()
                .get("/api/v1/contacts/response-rates?from=0001-01-01&to=2020-01-01&survey=" + survey)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void an_answer_belongs_to_the_channel_whose_link_brought_it() {
        String email = linked("order-1", "email");
        String sms = linked("order-1", "sms");
        linked("order-2", "sms");
        linked("order-2", "email");
        submit(sms, Map.of("score", "9")).then().statusCode(200);
        rates().body("items.channel", contains("email", "sms")).body("items.answered", contains(0, 1));
        submit(email, Map.of("score", "8")).then().statusCode(200);
        rates().body("items.answered", contains(0, 1));
        intake().body(Map.of("survey", survey, "respondent", ada, "interaction", "order-2", "score", 3))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        rates().body("items.asked", contains(2, 2))
                .body("items.answered", contains(1, 1))
                .body("items.open", contains(0, 0));
    }

    @Test
    void who_only_says_to_be_the_person_that_was_asked_answers_for_nobody() {
        linked("order-3", "email");
        answer(link(survey, "u=" + ada + "&i=order-3"), "2").then().statusCode(200);
        rates().body("items.asked", contains(1))
                .body("items.answered", contains(0))
                .body("items.open", contains(1));
    }

    private String linked(String interaction, String channel) {
        return invite(Map.of("survey", survey, "respondent", ada, "interaction", interaction, "channel", channel));
    }

    private ValidatableResponse rates() {
        return manager()
                .get("/api/v1/contacts/response-rates?survey=" + survey)
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_asked_of_the_ledger_wrongly_is_refused_by_its_field() {
        Map<String, String> wrong = new HashMap<>();
        wrong.put("not-asked?reason=tired", "reason");
        wrong.put("not-asked?cursor=x", "cursor");
        wrong.put("response-rates?from=yesterday", "from");
        wrong.put("response-rates?from=2026-02-02&to=2026-02-01", "from");
        wrong.put("opt-outs?cursor=eA", "cursor");
        wrong.forEach((question, field) -> manager()
                .get("/api/v1/contacts/" + question)
                .then()
                .statusCode(400)
                .body("field", equalTo(field)));
        manager().get("/api/v1/contacts/not-asked?survey=absent").then().statusCode(404);
        manager().get("/api/v1/surveys/absent/contact-rules").then().statusCode(404);
        intake().get("/api/v1/contacts/not-asked").then().statusCode(403);
    }
}

package dev.earshot.survey.contacting;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.intake;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.survey.Answers;
import dev.earshot.survey.privacy.Respondents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom links are made for, and whom not. */
@QuarkusTest
class ContactLedgerTest {
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

    @AfterEach
    void lift() {
        organisation(null);
    }

    @Test
    void without_rules_a_person_is_asked_as_often_as_somebody_wants() {
        IntStream.range(0, 3).forEach(i -> ask(ada).statusCode(201));
    }

    @Test
    void a_survey_leaves_a_person_in_peace_for_its_quiet_period_and_says_until_when() {
        rules(Map.of("quietDays", 30));
        ask(ada).statusCode(201);
        ask(ada).statusCode(200)
                .body("url", nullValue())
                .body("notAsked.reason", equalTo("quiet_period"))
                .body("notAsked.detail", containsString("the quiet period of the survey lasts until"))
                .body("notAsked", hasKey("until"));
        ask("bob-" + ada).statusCode(201);
        daysPass(31);
        ask(ada).statusCode(201);
    }

    @Test
    void the_organisation_leaves_a_person_in_peace_whichever_survey_asked() {
        String other = published("csat", "chat");
        organisation(14);
        ask(ada).statusCode(201);
        ask(other, ada).statusCode(200).body("notAsked.detail", containsString("the organisation"));
        manager()
                .body(Map.of("organisationQuiet", false))
                .put("/api/v1/surveys/" + other + "/contact-rules")
                .then()
                .statusCode(200);
        ask(other, ada).statusCode(201);
    }

    @Test
    void who_has_answered_by_another_way_was_asked_too() {
        rules(Map.of("quietDays", 7));
        intake().body(Map.of("survey", survey, "score", 9, "respondent", ada))
                .post("/api/v1/responses")
                .then()
                .statusCode(201);
        ask(ada).statusCode(200).body("notAsked.reason", equalTo("quiet_period"));
    }

    @Test
    void who_only_says_to_be_a_person_keeps_nobody_from_being_asked() {
        rules(Map.of("quietDays", 7));
        String open = "/s/" + survey + "?u=" + ada;
        submit(open, with(hidden(given().get(open).asString()), "score", "3"))
                .then()
                .statusCode(200);
        ask(ada).statusCode(201);
    }

    @Test
    void of_a_list_that_names_a_person_twice_the_first_is_asked() {
        rules(Map.of("quietDays", 7));
        manager()
                .body(Map.of(
                        "items",
                        List.of(
                                Map.of("survey", survey, "respondent", ada, "interaction", "order-1"),
                                Map.of("survey", survey, "respondent", ada, "interaction", "order-2"))))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .body("items", hasSize(2))
                .body("items[0].url", containsString("/r/"))
                .body("items[1].url", nullValue())
                .body("items[1].notAsked.reason", equalTo("quiet_period"));
    }

    @Test
    void of_many_that_ask_the_same_people_at_once_one_is_let() {
        rules(Map.of("quietDays", 7));
        List<Map<String, String>> people = IntStream.range(0, 40)
                .mapToObj(i -> Map.of("survey", survey, "respondent", i + ada))
                .toList();
        List<Integer> links = IntStream.range(0, 12)
                .mapToObj(round -> {
                    List<Map<String, String>> shuffled = new java.util.ArrayList<>(people);
                    Collections.shuffle(shuffled, new java.util.Random(round));
                    return CompletableFuture.supplyAsync(() -> linksFor(shuffled));
                })
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(links.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(invitations()).isEqualTo(40);
        assertThat(noted("quiet_period")).isEqualTo(11 * 40);
    }

    private static int linksFor(List<Map<String, String>> people) {
        List<String> urls = manager()
                .body(Map.of("items", people))
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("items.url");
        return (int) urls.stream().filter(java.util.Objects::nonNull).count();
    }

    @Test
    void a_sample_is_always_the_same_people_and_a_larger_one_holds_it() {
        rules(Map.of("samplePercent", 20));
        List<Integer> fifth = sampled();
        assertThat(fifth).hasSizeBetween(50, 110).isEqualTo(sampled());
        rules(Map.of("samplePercent", 60));
        assertThat(sampled()).hasSizeGreaterThan(fifth.size()).containsAll(fifth);
    }

    /** Which of 400 people are asked. */
    private List<Integer> sampled() {
        List<Map<String, String>> people = IntStream.range(0, 400)
                .mapToObj(i -> Map.of("survey", survey, "respondent", i + ada))
                .toList();
        List<String> urls = manager()
                .body(Map.of("items", people))
                .post("/api/v1/invitations")
                .path("items.url");
        return IntStream.range(0, 400).filter(i -> urls.get(i) != null).boxed().toList();
    }

    @Test
    void who_is_skipped_hears_which_rule() {
        rules(Map.of("skip", List.of("plan is trial, free", "touchpoint is store")));
        Map<String, Object> trial = Map.of("survey", survey, "attributes", Map.of("plan", "Trial"));
        manager()
                .body(trial)
                .post("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("notAsked.reason", equalTo("skip_rule"))
                .body("notAsked.detail", containsString("plan is trial, free"));
        manager()
                .body(Map.of("survey", survey, "touchpoint", "store"))
                .post("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("notAsked.detail", containsString("touchpoint is store"));
        ask(ada).statusCode(201);
    }

    @Test
    void a_rule_sees_what_was_given_and_only_what_is_stored_is_redacted() {
        rules(Map.of("skip", List.of("mail is jane@example.org", "card is given")));
        Map<String, Object> jane = Map.of("survey", survey, "attributes", Map.of("mail", "Jane@example.org"));
        manager()
                .body(jane)
                .post("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("notAsked.reason", equalTo("skip_rule"))
                .body("notAsked.detail", equalTo("The survey leaves out who mail is [mail]."));
        invite(Map.of("survey", survey, "attributes", Map.of("mail", "bob@example.org", "plan", "gold")));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation i JOIN survey s ON s.id = i.survey_id WHERE s.slug = ?"
                                + " AND i.attributes->>'$.mail' = '[mail]' AND i.attributes->>'$.plan' = 'gold'",
                        survey))
                .isEqualTo(1);
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
        ask(spelled).statusCode(200).body("notAsked.reason", equalTo("opted_out"));
        manager()
                .contentType("text/csv; charset=UTF-8")
                .body(("external_id,channel\n\"" + spelled + "\",email\n").getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(200)
                .body(containsString("opted_out: "));
    }

    @Test
    void an_interaction_that_has_its_answer_is_not_asked_about_again() {
        Map<String, Object> order = Map.of("survey", survey, "respondent", ada, "interaction", "order-1");
        submit(invite(order), Map.of("score", "9")).then().statusCode(200);
        manager()
                .body(order)
                .post("/api/v1/invitations")
                .then()
                .statusCode(200)
                .body("notAsked.reason", equalTo("answered"));
    }

    @Test
    void everybody_who_was_not_asked_is_listed_with_the_reason() {
        rules(Map.of("quietDays", 7, "skip", List.of("plan is trial")));
        ask(ada).statusCode(201);
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
    void a_list_as_csv_says_who_is_not_asked_and_where_people_can_say_stop() {
        rules(Map.of("skip", List.of("plan is trial")));
        List<String> rows = manager()
                .contentType("text/csv; charset=UTF-8")
                .body("external_id,attribute.plan,channel\n" + ada + ",gold,email\n,trial,sms\nbob,gold,pigeon\n")
                .post("/api/v1/invitations/bulk?survey=" + survey)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
        assertThat(rows.get(0)).endsWith(",url,stop_url,expires_at,not_asked,problem");
        assertThat(rows.get(1)).matches(".*,(http\\S+/r/[\\w-]{22}),\\1/stop,20\\S+Z,,");
        assertThat(rows.get(2)).endsWith(",,,,skip_rule: The survey leaves out who plan is trial.,");
        assertThat(rows.get(3)).contains("channel: ").contains("email, sms");
    }

    @Test
    void who_is_erased_leaves_the_ledger_but_not_the_list_of_who_said_stop() {
        rules(Map.of("quietDays", 7));
        ask(ada).statusCode(201);
        ask(ada).statusCode(200);
        manager()
                .body(Map.of("respondent", ada))
                .post("/api/v1/contacts/opt-outs")
                .then()
                .statusCode(204);
        manager().delete("/api/v1/respondents/" + ada).then().statusCode(200);
        assertThat(noted("quiet_period")).isZero();
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM contact WHERE respondent = ?",
                        respondents.of(ada).hash()))
                .isZero();
        ask(ada).statusCode(200).body("notAsked.reason", equalTo("opted_out"));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quietDays\":0}                 | quietDays",
                "{\"quietDays\":731}               | quietDays",
                "{\"quietDays\":1.5}               | quietDays",
                "{\"quietDays\":\"7\"}             | quietDays",
                "{\"samplePercent\":0}             | samplePercent",
                "{\"samplePercent\":101}           | samplePercent",
                "{\"skip\":[\"plan is x\",\"y\"]}  | skip[1]",
                "{\"skip\":[null]}                 | skip[0]",
                "{\"skips\":[]}                    | skips"
            })
    void rules_that_cannot_be_are_refused_by_their_field(String body, String field) {
        manager()
                .body(body)
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(400)
                .body("field", equalTo(field));
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

    private ValidatableResponse ask(String person) {
        return ask(survey, person);
    }

    private static ValidatableResponse ask(String survey, String person) {
        return manager()
                .body(Map.of("survey", survey, "respondent", person))
                .post("/api/v1/invitations")
                .then();
    }

    private void rules(Map<String, Object> rules) {
        manager()
                .body(rules)
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
    }

    private static void organisation(@org.jspecify.annotations.Nullable Integer days) {
        Map<String, Object> rules = new HashMap<>();
        rules.put("quietDays", days);
        manager().body(rules).put("/api/v1/contacts/rules").then().statusCode(200);
    }

    private void daysPass(int days) {
        Object[] person = {days, respondents.of(ada).hash()};
        answers.change("UPDATE contact SET asked_at = asked_at - INTERVAL ? DAY WHERE respondent = ?", person);
        answers.change("UPDATE contact_person SET asked_at = asked_at - INTERVAL ? DAY WHERE respondent = ?", person);
    }

    private long invitations() {
        return answers.number(
                "SELECT COUNT(*) FROM invitation i JOIN survey s ON s.id = i.survey_id WHERE s.slug = ?", survey);
    }

    private long noted(String reason) {
        return answers.number(
                "SELECT COUNT(*) FROM not_asked n JOIN survey s ON s.id = n.survey_id WHERE s.slug = ? AND n.reason = ?",
                survey,
                reason);
    }
}

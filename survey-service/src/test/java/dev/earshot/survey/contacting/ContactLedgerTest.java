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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.survey.Answers;
import dev.earshot.survey.privacy.Respondents;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Ledger.ask(other, ada).statusCode(200).body("notAsked.detail", containsString("the organisation"));
        manager()
                .body(Map.of("organisationQuiet", false))
                .put("/api/v1/surveys/" + other + "/contact-rules")
                .then()
                .statusCode(200);
        Ledger.ask(other, ada).statusCode(201);
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
        assertThat(Ledger.noted(answers, survey, "quiet_period")).isEqualTo(11 * 40);
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
        assertThat(rows.get(3)).contains("/r/", "Row 4, channel “pigeon”: ", "email, sms");
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

    private ValidatableResponse ask(String person) {
        return Ledger.ask(survey, person);
    }

    private void rules(Map<String, Object> rules) {
        Ledger.rules(survey, rules);
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
}

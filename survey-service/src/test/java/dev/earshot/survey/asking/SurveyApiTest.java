package dev.earshot.survey.asking;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.withKey;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SurveyApiTest {
    @Test
    void a_duplicate_is_a_draft_of_the_same_words_under_a_key_of_its_own() {
        String original = published("csat", "checkout");
        manager()
                .body(Map.of(
                        "embedOrigins",
                        List.of("https://shop.example"),
                        "redact",
                        false,
                        "wording",
                        Map.of("en", Map.of("question", "How was paying?"))))
                .patch("/api/v1/surveys/" + original)
                .then()
                .statusCode(200);
        manager()
                .post("/api/v1/surveys/" + original + "/duplicate")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/surveys/" + original + "-copy"))
                .body("state", equalTo("draft"), "publishedVersion", equalTo(0), "url", nullValue())
                .body("name", equalTo(original + " (copy)"), "touchpoint", equalTo("checkout"))
                .body("wording.en.question", equalTo("How was paying?"), "redact", equalTo(false))
                .body("embedOrigins", equalTo(List.of("https://shop.example")));
        manager()
                .post("/api/v1/surveys/" + original + "/duplicate")
                .then()
                .statusCode(201)
                .body("key", equalTo(original + "-copy-2"), "name", equalTo(original + " (copy 2)"));
        String named = fresh("named");
        manager()
                .body(Map.of("key", named, "name", "Paying, second try"))
                .post("/api/v1/surveys/" + original + "/duplicate")
                .then()
                .statusCode(201)
                .body("key", equalTo(named), "name", equalTo("Paying, second try"));
    }

    @Test
    void a_draft_is_deleted_with_all_that_hangs_on_it_and_its_key_is_free() {
        String key = fresh("draft");
        Map<String, String> draft = Map.of("key", key, "name", key, "metric", "csat", "touchpoint", "checkout");
        manager().body(draft).post("/api/v1/surveys").then().statusCode(201);
        String address = "/api/v1/surveys/" + key;
        manager()
                .body(Map.of("quietDays", 17))
                .put(address + "/contact-rules")
                .then()
                .statusCode(200);
        manager()
                .body(Map.of("accent", "#1e3a8a"))
                .put(address + "/look")
                .then()
                .statusCode(200);
        withKey(RealEngines.READ_KEY).delete(address).then().statusCode(403);
        manager().delete(address).then().statusCode(204);
        manager().get(address).then().statusCode(404);
        manager().delete(address).then().statusCode(404);
        manager().body(draft).post("/api/v1/surveys").then().statusCode(201);
        manager().get(address + "/contact-rules").then().body("quietDays", nullValue());
        manager().get(address + "/look").then().body("accent", nullValue());
    }

    @Test
    void what_was_published_is_not_deleted() {
        String published = published("csat", "checkout");
        manager()
                .delete("/api/v1/surveys/" + published)
                .then()
                .statusCode(409)
                .body("detail", containsString("was published"), "remedy", containsString("Close it"));
    }

    @Test
    void a_duplicate_that_cannot_be_says_why() {
        String original = published("csat", "checkout");
        String duplicate = "/api/v1/surveys/" + original + "/duplicate";
        manager()
                .body(Map.of("key", original))
                .post(duplicate)
                .then()
                .statusCode(409)
                .body("field", equalTo("key"));
        manager()
                .body(Map.of("key", "No Key"))
                .post(duplicate)
                .then()
                .statusCode(400)
                .body("field", equalTo("key"));
        manager().body(Map.of("colour", "red")).post(duplicate).then().statusCode(400);
        manager().post("/api/v1/surveys/no-such-survey/duplicate").then().statusCode(404);
    }

    @Test
    void the_longest_key_and_name_can_be_duplicated() {
        String key = fresh("k".repeat(55));
        manager()
                .body(Map.of("key", key, "name", "\uD83D\uDE80".repeat(200), "metric", "nps", "touchpoint", "delivery"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        manager()
                .post("/api/v1/surveys/" + key + "/duplicate")
                .then()
                .statusCode(201)
                .body("key", endsWith("-copy"), "name", endsWith("\uD83D\uDE80 (copy)"));
    }

    @Test
    void a_survey_goes_from_draft_over_open_to_closed_and_back() {
        String key = fresh("life");
        manager()
                .body(Map.of(
                        "key", key, "name", "Life", "metric", "ces", "touchpoint", "phone_support", "company", "Acme"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/surveys/" + key))
                .body("state", equalTo("draft"))
                .body("stage", equalTo("retention"))
                .body("journey", equalTo("main"))
                .body("publishedVersion", equalTo(0))
                .body("wording", aMapWithSize(7))
                .body("wording.en.question", containsString("Acme made it easy"));
        step(key, "close").then().statusCode(409);
        step(key, "publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("open"))
                .body("url", endsWith("/s/" + key));
        step(key, "close").then().statusCode(200).body("state", equalTo("closed"));
        step(key, "publish").then().statusCode(409);
        step(key, "reopen").then().statusCode(200).body("state", equalTo("open"));
        step(key, "reopen").then().statusCode(409);
        withKey(RealEngines.READ_KEY).get("/api/v1/surveys/" + key).then().body("state", equalTo("open"));
    }

    @Test
    void a_link_keeps_the_words_it_was_made_with() {
        String key = fresh("words");
        manager()
                .body(Map.of(
                        "key",
                        key,
                        "name",
                        "W",
                        "metric",
                        "csat",
                        "touchpoint",
                        "store",
                        "publish",
                        true,
                        "wording",
                        Map.of("en", Map.of("question", "The first question?"))))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .body("wording", aMapWithSize(1))
                .body("wording.en.lowLabel", equalTo("Very dissatisfied"));
        String link = invite(Map.of("survey", key));
        manager()
                .body(Map.of("wording", Map.of("en", Map.of("question", "The second question?"))))
                .patch("/api/v1/surveys/" + key)
                .then()
                .statusCode(200);
        given().get("/s/" + key).then().body(containsString("The first question?"));
        step(key, "publish").then().statusCode(200).body("publishedVersion", equalTo(2));
        given().get("/s/" + key).then().body(containsString("The second question?"));
        given().get(link).then().body(containsString("The first question?"));
    }

    @Test
    void words_of_the_page_are_members_of_a_wording_and_stay_as_they_were_published() {
        String key = fresh("pagina");
        Map<String, Object> italian = new HashMap<>(Map.of(
                "question",
                "Com'è andata?",
                "lowLabel",
                "Male",
                "highLabel",
                "Bene",
                "followUp",
                "Perché?",
                "thanks",
                "Grazie"));
        italian.put("page", Map.of("send", " Invia ", "optional", "", "saved", "Salvato."));
        Map<String, Object> survey =
                new HashMap<>(Map.of("key", key, "name", "It", "metric", "csat", "touchpoint", "store"));
        survey.put("wording", Map.of("it", italian));
        survey.put("publish", true);
        manager()
                .body(survey)
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .body("wording.it.page", equalTo(Map.of("send", "Invia", "saved", "Salvato.")));
        String link = invite(Map.of("survey", key));
        italian.put("page", Map.of("send", "Manda"));
        change(key, Map.of("wording", Map.of("it", italian))).then().statusCode(200);
        step(key, "publish").then().statusCode(200);
        given().get("/s/" + key).then().body(containsString("<button>Manda</button>"));
        given().get(link).then().body(containsString("<button>Invia</button>"));
        italian.put("page", Map.of("send", "a\u202eb"));
        refusedChange(key, Map.of("wording", Map.of("it", italian)), "wording.it.page.send");
        italian.put("page", Map.of("colour", "rosso"));
        change(key, Map.of("wording", Map.of("it", italian))).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'name':'n','metric':'nps','touchpoint':'chat'                       | key",
                "'key':'No','name':'n','metric':'nps','touchpoint':'chat'            | key",
                "'key':'?','metric':'nps','touchpoint':'chat'                        | name",
                "'key':'?','name':'n','metric':'mood','touchpoint':'chat'            | metric",
                "'key':'?','name':'n','metric':'nps'                                 | touchpoint",
                "'key':'?','name':'n','metric':'nps','touchpoint':'moon'             | touchpoint",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','journey':'x' | journey",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','colour':1  | colour",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','wording':{} | wording",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','wording':{'it':{}} | wording.it.question",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','defaultLanguage':'it' | defaultLanguage",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','defaultLanguage':'' | defaultLanguage",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','company':'Acme' | company",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','publish':'  ' | publish",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','publish':'' | publish",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','publish':'true' | publish",
                "'key':'?','name':'n','metric':'nps','touchpoint':'chat','publish':1 | publish",
            })
    void what_is_wrong_is_named(String members, String field) {
        manager()
                .body(("{" + members + "}").replace('\'', '"').replace("?", fresh("bad")))
                .post("/api/v1/surveys")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
    }

    @Test
    void keys_are_single_and_published_surveys_stay_where_they_are() {
        String key = published("nps", "chat");
        manager()
                .body(Map.of("key", key, "name", "n", "metric", "nps", "touchpoint", "chat"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(409)
                .body("field", equalTo("key"));
        manager()
                .body(Map.of("touchpoint", "store"))
                .patch("/api/v1/surveys/" + key)
                .then()
                .statusCode(409);
        manager()
                .body(Map.of("name", "renamed"))
                .patch("/api/v1/surveys/" + key)
                .then()
                .body("name", equalTo("renamed"));
        manager().get("/api/v1/surveys/absent").then().statusCode(404).body("remedy", notNullValue());
        manager().get("/api/v1/surveys?stat=open").then().statusCode(400).body("field", equalTo("stat"));
        withKey(RealEngines.READ_KEY)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/surveys")
                .then()
                .statusCode(403);
    }

    @Test
    void a_change_is_made_or_refused() {
        String key = fresh("change");
        manager()
                .body(Map.of("key", key, "name", "n", "metric", "ces", "touchpoint", "chat", "defaultLanguage", "fr"))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        change(key, Map.of("company", "Acme & Söhne"))
                .then()
                .statusCode(200)
                .body("defaultLanguage", equalTo("fr"))
                .body("wording.en.question", equalTo("Acme & Söhne made it easy for me to get what I needed."));
        change(key, Map.of("company", "Beta"))
                .then()
                .body("wording.en.question", equalTo("Beta made it easy for me to get what I needed."));
        int version = manager().get("/api/v1/journeys/main").path("version");
        refusedChange(key, Map.of("name", ""), "name");
        refusedChange(key, Map.of("name", "x".repeat(201)), "name");
        refusedChange(key, Map.of("name", "a\u202eb"), "name");
        refusedChange(key, Map.of("wording", Map.of("en", Map.of("question", "a\u0001b"))), "wording.en.question");
        refusedChange(key, Map.of("company", " "), "company");
        refusedChange(key, Map.of("company", "x".repeat(101)), "company");
        refusedChange(key, Map.of("defaultLanguage", ""), "defaultLanguage");
        refusedChange(key, Map.of("defaultLanguage", "it"), "defaultLanguage");
        refusedChange(key, Map.of(), "body");
        refusedChange(key, Map.of("company", "Acme", "wording", Map.of("en", Map.of("question", "Easy?"))), "company");
        change(key, Map.of("wording", Map.of("en", Map.of("question", "Easy?"))))
                .then()
                .statusCode(200);
        refusedChange(key, Map.of("company", "Acme"), "company");
        change(key, Map.of("name", "n", "touchpoint", "chat")).then().statusCode(200);
        manager().get("/api/v1/journeys/main").then().body("version", equalTo(version + 1));
    }

    private static Response change(String key, Map<String, ?> change) {
        return manager().body(change).patch("/api/v1/surveys/" + key);
    }

    private static void refusedChange(String key, Map<String, ?> change, String field) {
        change(key, change).then().statusCode(400).body("field", equalTo(field)).body("remedy", notNullValue());
    }

    @Test
    void pages_of_the_list_follow_each_other_without_gaps() {
        List<String> keys =
                IntStream.range(0, 3).mapToObj(i -> published("nps", "chat")).toList();
        Response first = manager().get("/api/v1/surveys?limit=2");
        first.then().header("Link", containsString("rel=\"next\""));
        assertThat(first.<List<String>>path("items.key")).containsExactly(keys.get(2), keys.get(1));
        manager()
                .get("/api/v1/surveys?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items[0].key", equalTo(keys.getFirst()));
    }

    private static Response step(String key, String step) {
        return manager().post("/api/v1/surveys/" + key + "/" + step);
    }
}

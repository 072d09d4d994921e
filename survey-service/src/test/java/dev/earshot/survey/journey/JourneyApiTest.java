package dev.earshot.survey.journey;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.earshot.survey.Messages;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyApiTest {
    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @Test
    void a_new_deployment_has_the_standard_journey_and_tells_of_it() {
        manager()
                .get("/api/v1/journeys/main")
                .then()
                .body("name", equalTo("Customer journey"))
                .body("stages.key", equalTo(List.of("awareness", "consideration", "purchase", "retention", "advocacy")))
                .body("stages.find { it.key == 'awareness' }.aliases", hasItem("discovery"))
                .body("touchpoints", hasSize(19));
        manager().get("/api/v1/touchpoints?journey=main").then().body("items.key", hasItems("checkout", "review_site"));
        manager().get("/api/v1/touchpoints?journey=none").then().statusCode(404);
        try (Messages messages = new Messages(bootstrap, "earshot.journeys")) {
            assertThat(messages.await(
                            1, it -> it.key().equals("main") && it.value().contains("\"version\":1,")))
                    .isNotEmpty();
        }
    }

    @Test
    void stages_can_be_renamed_reordered_added_and_archived() {
        String key = fresh("shop");
        manager()
                .body(Map.of("key", key, "name", "Shop", "preset", "delivery-and-support", "demo", true))
                .post("/api/v1/journeys")
                .then()
                .statusCode(201)
                .body("demo", equalTo(true))
                .body("stages.key", hasItems("delivery", "support"))
                .body("touchpoints.find { it.key == 'chat' }.stage", equalTo("support"));
        manager()
                .body(Map.of(
                        "name", "Web shop",
                        "stages",
                                List.of(
                                        Map.of("key", "purchase", "name", "Buying"),
                                        Map.of("key", "returns", "name", "Returns", "aliases", List.of("refund"))),
                        "touchpoints",
                                List.of(
                                        Map.of("key", "return_label", "name", "Return label", "stage", "returns"),
                                        Map.of("key", "review_site", "archived", true),
                                        Map.of("key", "chat", "name", "Live chat", "stage", "purchase"))))
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(200)
                .body("name", equalTo("Web shop"))
                .body("version", equalTo(2))
                .body("stages[0].name", equalTo("Buying"))
                .body("stages[1].key", equalTo("returns"))
                .body("stages", hasSize(8))
                .body("touchpoints.find { it.key == 'review_site' }.archived", equalTo(true))
                .body("touchpoints.find { it.key == 'chat' }.stage", equalTo("purchase"));
        manager()
                .body(Map.of("stages", List.of(Map.of("key", "advocacy", "archived", true))))
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(200);
        manager()
                .body(Map.of("stages", List.of(Map.of("key", "awareness", "archived", true))))
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(409)
                .body("field", equalTo("touchpoints"));
    }

    @Test
    void names_in_right_to_left_scripts_stay_as_they_are() {
        String name = "رحلة می\u200cخواهم \u200fOK\u200e 👩\u200d💻";
        manager()
                .body(Map.of("key", fresh("rtl"), "name", name))
                .post("/api/v1/journeys")
                .then()
                .statusCode(201)
                .body("name", equalTo(name));
    }

    @Test
    void a_change_is_made_or_refused_and_only_a_made_one_counts() {
        String key = fresh("shop");
        manager()
                .body(Map.of("key", key, "name", "Shop"))
                .post("/api/v1/journeys")
                .then()
                .statusCode(201);
        refusedChange(key, Map.of("name", ""), "name");
        refusedChange(key, Map.of("name", "x".repeat(201)), "name");
        refusedChange(key, Map.of(), "body");
        refusedChange(key, Map.of("stages", List.of(Map.of("key", "purchase", "name", " "))), "stages[0].name");
        refusedChange(key, Map.of("touchpoints", List.of(Map.of("key", "chat", "name", ""))), "touchpoints[0].name");
        manager()
                .body(Map.of("name", "Shop", "touchpoints", List.of(Map.of("key", "chat", "name", "Chat"))))
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        manager()
                .body(Map.of("name", "Web shop"))
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    private static void refusedChange(String key, Map<String, ?> change, String field) {
        manager()
                .body(change)
                .patch("/api/v1/journeys/" + key)
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
    }

    @Test
    void what_is_wrong_is_named() {
        refused(Map.of("name", "n"), "key");
        refused(Map.of("key", fresh("j")), "name");
        refused(Map.of("key", fresh("j"), "name", "n", "preset", "none"), "preset");
        refused(Map.of("key", fresh("j"), "name", "n", "stages", List.of(Map.of("key", "new"))), "stages[0].name");
        refused(Map.of("key", fresh("j"), "name", "n", "mood", "good"), "mood");
        for (String control : List.of("\u202e", "\u2066", "\u0001", "\n", "\u0085", "\u2028")) {
            String name = "a" + control + "b";
            refused(Map.of("key", fresh("j"), "name", name), "name");
            refused(
                    Map.of("key", fresh("j"), "name", "n", "stages", List.of(Map.of("key", "new", "name", name))),
                    "stages[0].name");
            refusedChange(
                    "main", Map.of("touchpoints", List.of(Map.of("key", "chat", "name", name))), "touchpoints[0].name");
        }
        manager()
                .body(Map.of("key", "main", "name", "n"))
                .post("/api/v1/journeys")
                .then()
                .statusCode(409)
                .body("field", equalTo("key"));
        manager().get("/api/v1/journeys/none").then().statusCode(404);
    }

    private static void refused(Map<String, Object> body, String field) {
        manager()
                .body(body)
                .post("/api/v1/journeys")
                .then()
                .statusCode(400)
                .body("field", equalTo(field))
                .body("remedy", notNullValue());
    }
}

package dev.earshot.survey.outbox;

import static dev.earshot.survey.Earshot.invite;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static dev.earshot.survey.Earshot.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.survey.Contract;
import dev.earshot.survey.Messages;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EventContractTest {
    @ConfigProperty(name = "earshot.kafka")
    String bootstrap;

    @ParameterizedTest
    @CsvSource({
        "response-event.v1.schema.json, response-recorded.v1.json",
        "response-event.v1.schema.json, response-amended.v1.json",
        "response-event.v1.schema.json, response-amended-earlier.v1.json",
        "response-event.v1.schema.json, response-test.v1.json",
        "erased-event.v1.schema.json, response-erased.v1.json",
        "journey-event.v1.schema.json, journey-changed.v1.json",
    })
    void samples_keep_to_their_schema(String schema, String sample) {
        assertThat(new Contract(schema).violations(Contract.sample(sample))).isEmpty();
    }

    @Test
    void an_answer_is_told_as_agreed() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of(
                "survey", survey,
                "respondent", "ada@example.org",
                "interaction", "order-1042",
                "language", "en",
                "attributes", Map.of("plan", "premium")));
        submit(link, Map.of("score", "3", "comment", "The parcel came two weeks late."))
                .then()
                .statusCode(200);
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            ConsumerRecord<String, String> message = messages.await(
                            1, it -> it.value().contains("\"" + survey + "\""))
                    .getFirst();
            assertThat(new Contract("response-event.v1.schema.json").violations(message.value()))
                    .isEmpty();

            JsonNode event = Contract.json(message.value());
            assertThat(message.key()).isEqualTo(event.path("responseId").asText());
            assertThat(event.path("version").asInt()).isEqualTo(1);
            assertThat(event.path("stage").asText()).isEqualTo("retention");
            assertThat(event.path("score").asInt()).isEqualTo(3);
            assertThat(event.path("comment").asText()).isEqualTo("The parcel came two weeks late.");
            assertThat(event.path("channel").asText()).isEqualTo("personal_link");
            assertThat(event.path("respondent").asText()).matches("[0-9a-f]{32}");
            assertThat(event.path("attributes").path("plan").asText()).isEqualTo("premium");
            assertThat(header(message, "ce_type")).isEqualTo("dev.earshot.response.recorded.v1");
            assertThat(header(message, "ce_source")).isEqualTo("/survey-service");
            assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(message, "content-type")).isEqualTo("application/json");
            assertThat(List.of(header(message, "ce_id"), header(message, "ce_time")))
                    .doesNotContain("");
        }
    }

    @Test
    void an_amendment_is_told_with_what_the_answer_said_before() {
        String survey = published("nps", "delivery");
        String link = invite(Map.of("survey", survey));
        submit(link, Map.of("score", "3", "comment", "Late, call +49 170 1234567."))
                .then()
                .statusCode(200);
        submit(link, Map.of("score", "8", "comment", "It came after all.", "hand", "1"))
                .then()
                .statusCode(200);
        try (Messages messages = new Messages(bootstrap, "earshot.responses")) {
            List<ConsumerRecord<String, String>> told =
                    messages.await(2, it -> it.value().contains("\"" + survey + "\""));
            assertThat(Contract.json(told.getFirst().value()).has("earlier")).isFalse();
            assertThat(new Contract("response-event.v1.schema.json")
                            .violations(told.getLast().value()))
                    .isEmpty();
            JsonNode earlier = Contract.json(told.getLast().value()).path("earlier");
            assertThat(earlier).hasSize(1);
            assertThat(earlier.path(0).path("version").asInt()).isEqualTo(1);
            assertThat(earlier.path(0).path("score").asInt()).isEqualTo(3);
            assertThat(earlier.path(0).path("comment").asText()).isEqualTo("Late, call [phone].");
        }
    }

    @Test
    void a_change_of_a_survey_is_told_with_its_whole_journey() {
        String survey = published("csat", "chat");
        manager().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);
        try (Messages messages = new Messages(bootstrap, "earshot.journeys")) {
            List<JsonNode> events = messages.await(2, it -> it.value().contains("\"" + survey + "\"")).stream()
                    .map(message -> {
                        assertThat(new Contract("journey-event.v1.schema.json").violations(message.value()))
                                .isEmpty();
                        assertThat(message.key()).isEqualTo("main");
                        return Contract.json(message.value());
                    })
                    .toList();
            assertThat(events).extracting(event -> stateOf(survey, event)).containsExactly("open", "closed");
            assertThat(events)
                    .extracting(event -> event.path("version").asInt())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(events.getFirst().path("stages")).hasSize(5);
        }
    }

    private static String stateOf(String survey, JsonNode event) {
        for (JsonNode entry : event.path("surveys")) {
            if (entry.path("key").asText().equals(survey)) {
                return entry.path("state").asText();
            }
        }
        return "absent";
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

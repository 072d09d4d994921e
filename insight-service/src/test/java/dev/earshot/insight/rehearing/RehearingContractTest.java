package dev.earshot.insight.rehearing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What this service asks keeps to what it promises; written with the mapper that the service writes with. */
@QuarkusTest
class RehearingContractTest {
    private static final Path CONTRACTS = Path.of("contracts");

    @Inject
    ObjectMapper json;

    @Test
    void a_question_keeps_our_schema() throws IOException {
        assertKept(json.writeValueAsString(question(7, "en")));
        assertKept(json.writeValueAsString(question(null, null)));
    }

    @Test
    void our_sample_keeps_our_schema_and_has_all_that_a_question_has() throws IOException {
        String sample = Files.readString(CONTRACTS.resolve("samples/response-rehearing.v1.json"));
        assertKept(sample);
        assertThat(json.readTree(sample).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> json.valueToTree(question(7, "en")).fieldNames());
    }

    private static void assertKept(String message) throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(CONTRACTS.resolve("rehearing-event.v1.schema.json")));
        assertThat(schema.validate(message, InputFormat.JSON)).isEmpty();
    }

    private static Question question(@Nullable Integer score, @Nullable String language) {
        return new Question(
                UUID.randomUUID(),
                UUID.randomUUID(),
                2,
                Instant.parse("2026-03-04T10:15:30.250Z"),
                "main",
                "retention",
                "delivery",
                "delivery-nps",
                "nps",
                score,
                "The parcel was late again.",
                language,
                "personal_link",
                null,
                true,
                null);
    }
}

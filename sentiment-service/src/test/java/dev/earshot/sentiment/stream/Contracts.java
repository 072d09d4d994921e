package dev.earshot.sentiment.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/** The event contracts as their producers keep them. */
final class Contracts {
    static final Path SURVEY = Path.of("../survey-service/contracts");
    static final Path INSIGHT = Path.of("../insight-service/contracts");
    static final Path SENTIMENT = Path.of("contracts");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Contracts() {}

    static Set<ValidationMessage> violations(Path schema, JsonNode event) {
        JsonSchema rules =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(schema));
        return rules.validate(event);
    }

    static Stream<Path> samples(Path contracts, String prefix) {
        try (Stream<Path> files = Files.list(contracts.resolve("samples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

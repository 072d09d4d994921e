package dev.earshot.survey;

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

/** A schema of contracts/, which is what consumers rely on. */
public final class Contract {
    private static final Path FOLDER = Path.of("contracts");

    private final JsonSchema schema;

    public Contract(String file) {
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(read(FOLDER.resolve(file)));
    }

    public Set<ValidationMessage> violations(String event) {
        return schema.validate(
                json(event), context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }

    public static String sample(String file) {
        return read(FOLDER.resolve("samples").resolve(file));
    }

    public static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

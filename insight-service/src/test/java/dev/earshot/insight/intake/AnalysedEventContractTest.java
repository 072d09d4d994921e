package dev.earshot.insight.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.earshot.insight.Heard;
import dev.earshot.insight.SeedVectors;
import dev.earshot.insight.stream.Json;
import dev.earshot.insight.stream.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what we read to what the sentiment service promises, in its own files. */
class AnalysedEventContractTest {
    private static final Path CONTRACTS = Path.of("../sentiment-service/contracts");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(CONTRACTS.resolve("samples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("response-analysed"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_of_the_producer_is_understood(Path sample) throws IOException, Json.Incomprehensible {
        AnalysedEvent event = Json.read(message(Files.readAllBytes(sample)), AnalysedEvent.class);
        assertThat(event.response().journey()).isEqualTo("main");
        AnalysedEvent.Analysis analysis = event.analysis();
        if (analysis != null) {
            assertThat(analysis.sentences()).hasSize(2);
            assertThat(analysis.sentences().getFirst().aspects().getFirst().phrase())
                    .isEqualTo("late parcel");
        }
    }

    @Test
    void an_erasure_of_the_producer_is_understood() throws IOException, Json.Incomprehensible {
        byte[] sample = Files.readAllBytes(CONTRACTS.resolve("samples/response-erased.v1.json"));
        ErasedEvent event = Json.read(message(sample), ErasedEvent.class);
        assertThat(event.responseId()).hasToString("019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b");
        assertThat(event.erasedAt()).isEqualTo("2026-03-09T16:20:00Z");
        assertThat(event.erasure()).isNotNull();
    }

    @Test
    void there_are_samples_with_and_without_a_comment() throws IOException {
        assertThat(samples()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void what_our_tests_send_is_what_the_producer_may_send() {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(text(CONTRACTS.resolve("analysed-event.v1.schema.json")));
        String event = Heard.in("main")
                .score(3)
                .saying("Where is my parcel?", -0.5, "delivery")
                .meaning(SeedVectors.of("price"), "late parcel")
                .json();
        assertThat(schema.validate(event, InputFormat.JSON)).isEmpty();
    }

    private static Message message(byte[] value) {
        return new Message(
                new ConsumerRecord<>(FeedbackIntake.TOPIC, 0, 0, "key".getBytes(StandardCharsets.UTF_8), value));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.earshot.insight.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.insight.stream.Json;
import dev.earshot.insight.stream.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what we read to what the survey service promises, in its own files. */
class JourneyChangedContractTest {
    private static final Path SAMPLES = Path.of("../survey-service/contracts/samples");

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().startsWith("journey-"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_of_the_producer_is_understood(Path sample) throws IOException, Json.Incomprehensible {
        JourneyChanged journey = Json.read(message(Files.readAllBytes(sample)), JourneyChanged.class);
        assertThat(journey.version()).isPositive();
        assertThat(journey.stages()).isNotEmpty();
        assertThat(journey.touchpoints()).isNotEmpty();
    }

    @Test
    void there_is_a_sample() throws IOException {
        assertThat(samples()).isNotEmpty();
    }

    @Test
    void a_journey_without_a_version_is_poison() {
        byte[] event = "{\"key\": \"main\", \"name\": \"Main\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(message(event), JourneyChanged.class))
                .isInstanceOf(Json.Incomprehensible.class);
    }

    private static Message message(byte[] value) {
        return new Message(
                new ConsumerRecord<>(JourneyIntake.TOPIC, 0, 0, "main".getBytes(StandardCharsets.UTF_8), value));
    }
}

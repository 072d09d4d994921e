package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.earshot.sentiment.analysis.Analysis;
import dev.earshot.sentiment.analysis.Analysis.Aspect;
import dev.earshot.sentiment.analysis.Analysis.Because;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Analysis.Reason;
import dev.earshot.sentiment.analysis.Contradiction;
import dev.earshot.sentiment.intents.Effort;
import dev.earshot.sentiment.intents.Intent;
import dev.earshot.sentiment.polarity.Feeling;
import dev.earshot.sentiment.polarity.Sentiment;
import dev.earshot.sentiment.stream.Reading.ReadErasure;
import dev.earshot.sentiment.stream.Reading.ReadResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnalysedContractTest {
    private static final Path SCHEMA = Contracts.SENTIMENT.resolve("analysed-event.v1.schema.json");
    private static final Path ERASED = Contracts.SENTIMENT.resolve("erased-event.v1.schema.json");
    private static final Instant NOW = Instant.parse("2026-03-04T10:15:31.250Z");

    static Stream<Path> ourSamples() {
        return Contracts.samples(Contracts.SENTIMENT, "response-analysed");
    }

    static Stream<Path> samplesOfProducers() {
        return Stream.concat(
                Contracts.samples(Contracts.SURVEY, "response-").filter(sample -> !isErasure(sample)),
                Contracts.samples(Contracts.INSIGHT, "response-"));
    }

    @ParameterizedTest
    @MethodSource("ourSamples")
    void our_samples_keep_our_schema(Path sample) {
        assertThat(Contracts.violations(SCHEMA, Contracts.json(Contracts.text(sample))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samplesOfProducers")
    void every_sample_of_a_producer_is_read_and_passed_on_to_the_letter(Path sample) {
        String sent = Contracts.text(sample);
        ReadResponse read = (ReadResponse) Reading.ofResponse(sent.getBytes(StandardCharsets.UTF_8));
        String written = written(read, read.comment().map(comment -> analysis()).orElse(null));
        JsonNode event = Contracts.json(written);
        assertThat(Contracts.violations(SCHEMA, event)).isEmpty();
        assertThat(written).contains(sent);
        assertThat(event.get("response")).isEqualTo(Contracts.json(sent));
        assertThat(event.get("analysis").isNull()).isEqualTo(read.comment().isEmpty());
    }

    @Test
    void an_erasure_of_the_producer_is_read_and_passed_on_to_the_letter() {
        List<Path> sent = Contracts.samples(Contracts.SURVEY, "response-")
                .filter(AnalysedContractTest::isErasure)
                .toList();
        assertThat(sent).isNotEmpty();
        for (Path sample : sent) {
            ConsumerRecord<byte[], byte[]> message = new ConsumerRecord<>(
                    "earshot.responses", 0, 0, null, Contracts.text(sample).getBytes(StandardCharsets.UTF_8));
            message.headers().add("ce_type", "dev.earshot.response.erased.v1".getBytes(StandardCharsets.UTF_8));
            ReadErasure read = (ReadErasure) Reading.of(message);
            String written =
                    new String(Letters.erased(read, Line.RESPONSES, NOW).value(), StandardCharsets.UTF_8);
            assertThat(written).isEqualTo(Contracts.text(sample));
            assertThat(Contracts.violations(ERASED, Contracts.json(written))).isEmpty();
        }
    }

    @Test
    void our_sample_of_an_erasure_keeps_our_schema() {
        assertThat(Contracts.samples(Contracts.SENTIMENT, "response-erased"))
                .isNotEmpty()
                .allSatisfy(sample -> assertThat(Contracts.violations(ERASED, Contracts.json(Contracts.text(sample))))
                        .isEmpty());
    }

    private static boolean isErasure(Path sample) {
        return String.valueOf(sample.getFileName()).startsWith("response-erased");
    }

    private static String written(ReadResponse read, @org.jspecify.annotations.Nullable Analysis analysis) {
        return new String(Letters.analysed(read, analysis, Line.RESPONSES, NOW).value(), StandardCharsets.UTF_8);
    }

    private static Analysis analysis() {
        Aspect aspect = new Aspect("late parcel", 4, 30, Sentiment.NEGATIVE, -0.9);
        Heard heard = new Heard(
                0,
                61,
                -0.8,
                Sentiment.NEGATIVE,
                Feeling.VERY_NEGATIVE,
                0.85,
                List.of(new Reason(26, 30, -0.97)),
                List.of(new Because("effort", 35, 61)),
                "AAAA",
                List.of(aspect));
        return new Analysis(
                "bge+head",
                NOW,
                "en",
                true,
                null,
                -0.4,
                Sentiment.NEGATIVE,
                Feeling.NEGATIVE,
                0.7,
                true,
                false,
                Contradiction.PROMOTER_COMPLAINS,
                0,
                Effort.HIGH,
                Set.of(Intent.CHURN_RISK),
                false,
                List.of(heard));
    }
}

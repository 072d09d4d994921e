package dev.earshot.sentiment.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Rating;
import dev.earshot.sentiment.analysis.Scale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a message of the topic of responses turned out to be. */
sealed interface Reading {
    /**
     * A response, of which we understand no more than we need; the rest is passed on as it came.
     *
     * @param json the message as it was written
     * @param comment empty when the person wrote nothing
     */
    record ReadResponse(UUID responseId, int version, String json, Optional<Comment> comment) implements Reading {}

    /** The news that a response is gone, to be passed on to the letter. */
    record ReadErasure(UUID responseId, int version, String json) implements Reading {}

    /**
     * Nothing that we can use, now or later.
     *
     * @param reason without a word of the message
     */
    record Unreadable(String reason) implements Reading {}

    static Reading of(ConsumerRecord<byte[], byte[]> message) {
        return of(message.value(), Letters.isErasure(message));
    }

    /** As {@link #of}, of a message that says what a response is. */
    static Reading ofResponse(byte @Nullable [] value) {
        return of(value, false);
    }

    private static Reading of(byte @Nullable [] value, boolean erasure) {
        if (value == null) {
            return new Unreadable("the message is empty");
        }
        try {
            return read(Json.TREE.readTree(value), new String(value, StandardCharsets.UTF_8), erasure);
        } catch (JsonProcessingException malformed) {
            malformed.clearLocation();
            return new Unreadable("the message is not valid JSON");
        } catch (IOException unreadable) {
            return new Unreadable("the message cannot be read");
        }
    }

    private static Reading read(JsonNode response, String json, boolean erasure) {
        JsonNode version = response.path("version");
        JsonNode comment = response.path("comment");
        JsonNode language = response.path("language");
        Optional<UUID> id = uuid(response.path("responseId").asText());
        if (id.isEmpty()) {
            return new Unreadable("responseId is not a UUID");
        }
        if (!version.isIntegralNumber() || !version.canConvertToInt() || version.intValue() < 1) {
            return new Unreadable("version is not a whole number from 1");
        }
        if (erasure) {
            return response.path("erasedAt").isTextual()
                    ? new ReadErasure(id.get(), version.intValue(), json)
                    : new Unreadable("erasedAt is missing");
        }
        if (!(comment.isTextual() || comment.isNull() || comment.isMissingNode())) {
            return new Unreadable("comment is neither text nor null");
        }
        Optional<Comment> said = comment.isTextual() && !comment.textValue().isBlank()
                ? Optional.of(new Comment(comment.textValue(), language.textValue(), null, rating(response)))
                : Optional.empty();
        return new ReadResponse(id.get(), version.intValue(), json, said);
    }

    /** A score that is on no scale that we know is none: the text is heard without it. */
    private static Optional<Rating> rating(JsonNode response) {
        JsonNode score = response.path("score");
        return score.isInt()
                ? Scale.of(response.path("metric").asText()).flatMap(scale -> scale.rating(score.intValue()))
                : Optional.empty();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    /** Reads strictly: what is passed on inside another document must be one whole document itself. */
    final class Json {
        private static final ObjectReader TREE = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .reader();

        private Json() {}
    }
}

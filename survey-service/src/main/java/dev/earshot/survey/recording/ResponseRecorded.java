package dev.earshot.survey.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.outbox.OutboxEvent;
import dev.earshot.survey.outbox.Topic;
import dev.earshot.survey.privacy.Respondent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event {@code response.recorded.v1}. See contracts/response-event.v1.schema.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseRecorded(
        UUID responseId,
        int version,
        Instant collectedAt,
        Instant recordedAt,
        String journey,
        String stage,
        String touchpoint,
        String survey,
        int surveyVersion,
        Metric metric,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String language,
        Channel channel,
        @Nullable String respondent,
        @Nullable String interaction,
        @Nullable UUID importId,
        boolean counted,
        Map<String, String> attributes) {
    private static final String TYPE = "dev.earshot.response.recorded.v1";

    static OutboxEvent of(Response response) {
        var asked = response.questionnaire();
        var answer = response.answer();
        var origin = response.origin();
        return new OutboxEvent(
                Topic.RESPONSES,
                response.id().toString(),
                TYPE,
                new ResponseRecorded(
                        response.id(),
                        1,
                        origin.collectedAt(),
                        response.recordedAt(),
                        asked.journey(),
                        asked.stage(),
                        asked.touchpoint(),
                        asked.survey(),
                        asked.version(),
                        asked.metric(),
                        answer.score().orElse(null),
                        answer.comment().map(Comment::text).orElse(null),
                        origin.language().orElse(null),
                        origin.channel(),
                        origin.respondent()
                                .map(Respondent::hash)
                                .map(ResponseRecorded::hexadecimal)
                                .orElse(null),
                        origin.interaction().orElse(null),
                        origin.importId().orElse(null),
                        true,
                        origin.attributes()));
    }

    private static String hexadecimal(UUID hash) {
        return hash.toString().replace("-", "");
    }
}

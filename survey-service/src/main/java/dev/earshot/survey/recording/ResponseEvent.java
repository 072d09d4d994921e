package dev.earshot.survey.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.outbox.OutboxEvent;
import dev.earshot.survey.outbox.Topic;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.trust.Suspicion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told of a response, as it stands after it. See contracts/response-event.v1.schema.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponseEvent(
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
        @Nullable Identity identity,
        @Nullable String interaction,
        @Nullable UUID importId,
        boolean counted,
        @Nullable Boolean test,
        @Nullable String quarantine,
        boolean finished,
        Map<String, String> attributes,
        @Nullable List<Earlier> earlier) {
    private static final String RECORDED = "dev.earshot.response.recorded.v1";
    private static final String AMENDED = "dev.earshot.response.amended.v1";

    /** That it was stored. */
    static OutboxEvent recorded(Response response) {
        var asked = response.questionnaire();
        var answer = response.answer();
        var origin = response.origin();
        return new ResponseEvent(
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
                                .map(ResponseEvent::hexadecimal)
                                .orElse(null),
                        origin.identity().orElse(null),
                        origin.interaction().orElse(null),
                        origin.row().map(ImportedRow::importId).orElse(null),
                        response.counted(),
                        response.test() ? true : null,
                        response.suspicion().map(Suspicion::toString).orElse(null),
                        response.finished(),
                        origin.attributes(),
                        null)
                .as(RECORDED);
    }

    /** That it changed to this. */
    OutboxEvent amended() {
        return as(AMENDED);
    }

    private OutboxEvent as(String type) {
        // All events of a response go the same way, so that they keep their order.
        Topic topic = importId == null ? Topic.RESPONSES : Topic.HISTORY;
        return new OutboxEvent(topic, responseId.toString(), type, this);
    }

    static String hexadecimal(UUID hash) {
        return hash.toString().replace("-", "");
    }
}

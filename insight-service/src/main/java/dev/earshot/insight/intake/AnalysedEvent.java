package dev.earshot.insight.intake;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we read of dev.earshot.response.analysed.v1: the response as it was recorded and what was heard in its text. */
public record AnalysedEvent(Answer response, @Nullable Analysis analysis) {
    public AnalysedEvent {
        requireNonNull(response, "response");
    }

    public record Answer(
            UUID responseId,
            long version,
            Instant collectedAt,
            String journey,
            String stage,
            String touchpoint,
            String survey,
            String metric,
            @Nullable Integer score,
            @Nullable String comment,
            @Nullable String language,
            String channel,
            @Nullable String identity,
            boolean counted,
            @Nullable String quarantine,
            @Nullable List<Earlier> earlier) {
        public Answer {
            requireNonNull(responseId, "response.responseId");
            requireNonNull(collectedAt, "response.collectedAt");
            requireNonNull(journey, "response.journey");
            requireNonNull(stage, "response.stage");
            requireNonNull(touchpoint, "response.touchpoint");
            requireNonNull(survey, "response.survey");
            requireNonNull(metric, "response.metric");
            requireNonNull(channel, "response.channel");
        }
    }

    public record Earlier(
            long version,
            Instant recordedAt,
            @Nullable Integer score,
            @Nullable String comment,
            boolean counted,
            @Nullable String quarantine,
            @Nullable Boolean finished) {
        public Earlier {
            requireNonNull(recordedAt, "response.earlier.recordedAt");
        }
    }

    public record Analysis(
            @Nullable String model,
            String language,
            @Nullable Double polarity,
            @Nullable String sentiment,
            List<Sentence> sentences) {
        public Analysis {
            requireNonNull(language, "analysis.language");
            sentences = List.copyOf(requireNonNull(sentences, "analysis.sentences"));
        }
    }

    public record Sentence(
            int start,
            int end,
            @Nullable Double polarity,
            @Nullable String sentiment,
            @Nullable String embedding,
            List<Aspect> aspects) {
        public Sentence {
            aspects = List.copyOf(requireNonNull(aspects, "analysis.sentences.aspects"));
        }
    }

    public record Aspect(String phrase) {
        public Aspect {
            requireNonNull(phrase, "analysis.sentences.aspects.phrase");
        }
    }
}

package dev.earshot.insight.feedback;

import dev.earshot.insight.scoring.Metric;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one response adds to the roll-ups; taking the same away again leaves them as they were.
 *
 * @param score null when only a comment was left
 * @param analysed true when a text was analysed
 * @param feeling of the whole comment; null where there is none or its language is not scored
 * @param mentions of different themes
 */
public record Contribution(
        Place place,
        Instant collectedAt,
        Metric metric,
        @Nullable Integer score,
        String channel,
        boolean counted,
        boolean analysed,
        @Nullable Feeling feeling,
        List<Mention> mentions) {
    public Contribution {
        mentions = List.copyOf(mentions);
        if (score != null && !metric.allows(score)) {
            throw new IllegalArgumentException("a " + metric.key() + " score outside its range");
        }
    }

    /** The same with other mentions. */
    public Contribution with(List<Mention> others) {
        return new Contribution(place, collectedAt, metric, score, channel, counted, analysed, feeling, others);
    }
}

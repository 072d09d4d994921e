package dev.earshot.insight.scores;

import dev.earshot.insight.query.Period;
import dev.earshot.insight.scoring.Metric;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are meant; null leaves a dimension open.
 *
 * @param quarantined whether suspect answers are added to those that count, to see what they would change
 */
public record ScoreFilter(
        String journey,
        Period period,
        @Nullable String stage,
        @Nullable String touchpoint,
        @Nullable String survey,
        @Nullable Metric metric,
        boolean quarantined) {
    public static ScoreFilter of(String journey, Period period) {
        return new ScoreFilter(journey, period, null, null, null, null, false);
    }

    /** The same as if no answer were suspect. */
    public ScoreFilter withQuarantined() {
        return new ScoreFilter(journey, period, stage, touchpoint, survey, metric, true);
    }

    /** The same in another period. */
    public ScoreFilter in(Period other) {
        return new ScoreFilter(journey, other, stage, touchpoint, survey, metric, quarantined);
    }
}

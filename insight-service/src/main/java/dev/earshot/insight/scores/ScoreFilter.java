package dev.earshot.insight.scores;

import dev.earshot.insight.query.Period;
import dev.earshot.insight.scoring.Metric;
import org.jspecify.annotations.Nullable;

/** Which answers are meant; null leaves a dimension open. */
public record ScoreFilter(
        String journey,
        Period period,
        @Nullable String stage,
        @Nullable String touchpoint,
        @Nullable String survey,
        @Nullable Metric metric) {
    public static ScoreFilter of(String journey, Period period) {
        return new ScoreFilter(journey, period, null, null, null, null);
    }

    /** The same in another period. */
    public ScoreFilter in(Period other) {
        return new ScoreFilter(journey, other, stage, touchpoint, survey, metric);
    }
}

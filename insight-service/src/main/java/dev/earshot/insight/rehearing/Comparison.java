package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.earshot.insight.chart.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another model hears differently.
 *
 * @param comments compared
 * @param changed those whose sentiment is another
 */
public record Comparison(
        long comments, long changed, List<Models> models, List<Sentiments> sentiments, List<StageMood> stages) {
    public Comparison {
        models = List.copyOf(models);
        sentiments = List.copyOf(sentiments);
        stages = List.copyOf(stages);
    }

    /** How many comments one model heard before and another now; null where it is not known or could not hear. */
    public record Models(@Nullable String before, @Nullable String now, long comments) {}

    /** How many comments had one sentiment before and have another now; null where a language is not scored. */
    public record Sentiments(
            @Nullable String before, @Nullable String now, long comments) {}

    /**
     * How a stage sounds.
     *
     * @param negativeBefore share of negative comments, 0 to 1
     * @param polarityBefore mean, -1 to 1; null when no comment is scored
     */
    public record StageMood(
            String journey,
            String stage,
            long comments,
            double negativeBefore,
            double negativeNow,
            @Nullable Double polarityBefore,
            @Nullable Double polarityNow) {
        /** From one share to the other, in whole percent. */
        @JsonIgnore
        public String negativeShown() {
            return Math.round(100 * negativeBefore) + " % → " + Math.round(100 * negativeNow) + " %";
        }

        @JsonIgnore
        public String polarityShown() {
            return shown(polarityBefore) + " → " + shown(polarityNow);
        }

        private static String shown(@Nullable Double polarity) {
            return polarity == null ? "–" : Signed.polarity(polarity);
        }
    }

    /** Share of changed ones, in whole percent. */
    @JsonIgnore
    public long changedPercent() {
        return comments == 0 ? 0 : Math.round(100.0 * changed / comments);
    }
}

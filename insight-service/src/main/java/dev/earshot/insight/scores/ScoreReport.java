package dev.earshot.insight.scores;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.insight.scoring.Ces;
import dev.earshot.insight.scoring.Change;
import dev.earshot.insight.scoring.Csat;
import dev.earshot.insight.scoring.Interval;
import dev.earshot.insight.scoring.Nps;
import dev.earshot.insight.scoring.Score;
import dev.earshot.insight.scoring.Trend;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A score as pages and API show it, with all that is needed to check it and to add groups up.
 *
 * @param metric the metric and the version of its definition, such as nps@1
 * @param n answers with a score
 * @param score in points; two decimals
 * @param numerator 100 times this over the denominator is the score
 * @param counts promoters, passives and detractors for nps@1; the two sides of the share for csat@1 and ces@1
 * @param histogram how many gave each answer
 * @param mean the mean answer, for ces@1 only
 * @param trend against the period before, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreReport(
        String metric,
        long n,
        double score,
        long numerator,
        long denominator,
        Range interval,
        Map<String, Long> counts,
        Map<Integer, Long> histogram,
        @Nullable Double mean,
        @Nullable Movement trend,
        @JsonIgnore Score value) {
    /** Fewer answers than this and a page shows no score: it could be traced to persons and says little. */
    public static final int SHOWN_FROM = 5;

    /** An interval in points, and its confidence. */
    public record Range(double low, double high, double level) {
        static Range of(Interval interval) {
            return new Range(rounded(interval.low()), rounded(interval.high()), interval.level());
        }
    }

    /** How the score moved since the period before: up and down only where chance does not explain it. */
    public record Movement(
            String direction, double difference, @Nullable Double z, double previousScore, long previousN) {
        static Movement of(Change change) {
            double z = change.z();
            return new Movement(
                    change.trend().name().toLowerCase(Locale.ROOT),
                    rounded(change.difference()),
                    Double.isInfinite(z) ? null : rounded(z),
                    rounded(change.before().value()),
                    change.before().denominator());
        }

        public boolean up() {
            return direction.equals(Trend.UP.name().toLowerCase(Locale.ROOT));
        }

        public boolean down() {
            return direction.equals(Trend.DOWN.name().toLowerCase(Locale.ROOT));
        }

        public boolean steady() {
            return direction.equals(Trend.STEADY.name().toLowerCase(Locale.ROOT));
        }
    }

    public static ScoreReport of(Score score) {
        return of(score, null);
    }

    /** With the same score in the period before, where somebody answered then. */
    public static ScoreReport of(Score score, @Nullable Score before) {
        return new ScoreReport(
                score.metric().definition(),
                score.denominator(),
                rounded(score.value()),
                score.numerator(),
                score.denominator(),
                Range.of(score.interval()),
                counts(score),
                score.histogram().byScore(),
                score instanceof Ces ces ? rounded(ces.mean()) : null,
                before == null ? null : Movement.of(new Change(before, score)),
                score);
    }

    /** As people write the metric, such as NPS. */
    @JsonIgnore
    public String label() {
        return value.metric().label();
    }

    /** What the metric counts, in a sentence. */
    @JsonIgnore
    public String meaning() {
        return switch (value) {
            case Nps nps -> "Net Promoter Score: promoters (9, 10) minus detractors (0 to 6), from −100 to +100";
            case Csat csat -> "Customer satisfaction: the share that answered 4 or 5 of 5";
            case Ces ces -> "Customer effort: the share that found it easy, 5 to 7 of 7";
        };
    }

    /** The low end of the interval in whole points. */
    @JsonIgnore
    public String lowShown() {
        return whole(interval.low());
    }

    /** The high end of the interval in whole points. */
    @JsonIgnore
    public String highShown() {
        return whole(interval.high());
    }

    @JsonIgnore
    public boolean shown() {
        return n >= SHOWN_FROM;
    }

    /** Without decimals: NPS is read in whole points, the shares in whole percent. */
    @JsonIgnore
    public String headline() {
        return switch (value) {
            case Nps nps -> (score > 0 ? "+" : "") + whole(score);
            case Csat csat -> whole(score) + " %";
            case Ces ces -> whole(score) + " %";
        };
    }

    private static String whole(double points) {
        long whole = Math.round(points);
        return whole < 0 ? "−" + -whole : Long.toString(whole);
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Map<String, Long> counts(Score score) {
        Map<String, Long> counts = new LinkedHashMap<>();
        switch (score) {
            case Nps nps -> {
                counts.put("promoters", nps.promoters());
                counts.put("passives", nps.passives());
                counts.put("detractors", nps.detractors());
            }
            case Csat csat -> {
                counts.put("satisfied", csat.numerator());
                counts.put("others", csat.denominator() - csat.numerator());
            }
            case Ces ces -> {
                counts.put("easy", ces.numerator());
                counts.put("others", ces.denominator() - ces.numerator());
            }
        }
        return counts;
    }
}

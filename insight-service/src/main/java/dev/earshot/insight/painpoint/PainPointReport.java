package dev.earshot.insight.painpoint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.insight.chart.Signed;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.scoring.Interval;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pain point as pages and API show it, with the parts that its severity is the product of.
 *
 * @param id stays the same for good
 * @param url of its page, relative to the origin
 */
public record PainPointReport(UUID id, String url, String journey, Named stage, Named theme, SeverityReport severity) {
    /** A key and what people call it. */
    public record Named(String key, String name) {}

    /**
     * severity@1 and its parts.
     *
     * @param value 0 to 200
     * @param low low end of the interval; the rank
     * @param mentions comments of the stage that speak of the theme
     * @param negativeMentions how many of them complain
     * @param comments all analysed comments of the stage
     * @param volume mentions over comments, 0 to 1
     * @param negativity how strongly a mention displeases on average, 0 to 1
     * @param weight 1 to 2, by the impact
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SeverityReport(
            String metric,
            double value,
            double low,
            double high,
            double level,
            long mentions,
            long negativeMentions,
            long comments,
            double volume,
            double negativity,
            double weight,
            @Nullable ImpactReport impact) {
        /** Severities above this are all drawn as a full bar. */
        private static final double FULL_BAR = 20;

        /** How far the bar goes that is certain. */
        @JsonIgnore
        public int certainWidth() {
            return width(low);
        }

        /** How far the bar goes to the severity itself. */
        @JsonIgnore
        public int barWidth() {
            return width(value);
        }

        /** The severity with one decimal. */
        @JsonIgnore
        public double shown() {
            return rounded(value, 10);
        }

        /** The low end with one decimal, by which the list is ranked. */
        @JsonIgnore
        public double atLeast() {
            return rounded(low, 10);
        }

        /** The high end with one decimal. */
        @JsonIgnore
        public double atMost() {
            return rounded(high, 10);
        }

        private static int width(double severity) {
            return (int) Math.max(1, Math.min(100, Math.round(100 * severity / FULL_BAR)));
        }

        @JsonIgnore
        public String volumePercent() {
            return percent(volume);
        }

        @JsonIgnore
        public String negativityPercent() {
            return percent(negativity);
        }

        private static String percent(double share) {
            double percent = 100 * share;
            return (percent >= 10 ? Long.toString(Math.round(percent)) : Double.toString(rounded(percent, 10))) + " %";
        }
    }

    /**
     * The score of all minus the score of those who do not mention the theme, in points: an association, no proof.
     *
     * @param metric such as nps@1
     */
    public record ImpactReport(String metric, double points, double low, double high) {
        @JsonIgnore
        public String label() {
            return metric.substring(0, metric.indexOf('@')).toUpperCase(java.util.Locale.ROOT);
        }

        /** With a sign and one decimal. */
        @JsonIgnore
        public String signed() {
            return Signed.points(points);
        }

        /** Whether the score is lower with those who mention the theme than without them. */
        @JsonIgnore
        public boolean lowers() {
            return points < 0;
        }

        /** How far the score is off without them, in points. */
        @JsonIgnore
        public double size() {
            return rounded(Math.abs(points), 10);
        }

        @JsonIgnore
        public String range() {
            return Signed.points(low) + " to " + Signed.points(high);
        }
    }

    static PainPointReport of(PainPoint point, Journey journey, Map<String, String> themeNames) {
        return new PainPointReport(
                point.id(),
                "/pain-points/" + point.id(),
                point.journey(),
                new Named(point.stage(), journey.stageName(point.stage())),
                new Named(point.theme(), themeNames.getOrDefault(point.theme(), point.theme())),
                of(point.severity()));
    }

    private static SeverityReport of(Severity severity) {
        return new SeverityReport(
                Severity.METRIC,
                rounded(severity.value(), 100),
                rounded(severity.interval().low(), 100),
                rounded(severity.interval().high(), 100),
                Interval.LEVEL,
                severity.mentions(),
                severity.negative(),
                severity.comments(),
                rounded(severity.volume(), 10_000),
                rounded(severity.negativity(), 10_000),
                rounded(severity.weight(), 100),
                severity.impact().map(PainPointReport::of).orElse(null));
    }

    private static ImpactReport of(Severity.Impact impact) {
        return new ImpactReport(
                impact.metric().definition(),
                rounded(impact.points(), 100),
                rounded(impact.interval().low(), 100),
                rounded(impact.interval().high(), 100));
    }

    private static double rounded(double value, int parts) {
        return (double) Math.round(value * parts) / parts;
    }
}

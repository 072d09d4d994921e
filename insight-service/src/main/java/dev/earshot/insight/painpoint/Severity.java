package dev.earshot.insight.painpoint;

import dev.earshot.insight.painpoint.Voices.Cell;
import dev.earshot.insight.scoring.Interval;
import dev.earshot.insight.scoring.Metric;
import java.util.Optional;

/**
 * severity@1 of a theme at a stage: 100 x volume x negativity x (1 + min(1, max(0, -impact) / 10)), from 0 to 200.
 * Pain points are ranked by the low end of its interval, so that few loud voices do not outrank many.
 *
 * @param mentions comments that speak of the theme
 * @param negative how many of these mentions are negative
 * @param comments analysed comments of the stage
 * @param volume mentions over comments, 0 to 1
 * @param negativity how strongly a mention displeases on average, 0 to 1: minus its polarity if negative, else 0
 * @param weight 1 to 2, what the impact multiplies by
 * @param impact on the stage's headline score; empty where nobody gave a score or all scores carry the theme
 */
record Severity(
        double value,
        Interval interval,
        long mentions,
        long negative,
        long comments,
        double volume,
        double negativity,
        double weight,
        Optional<Impact> impact) {
    static final String METRIC = "severity@1";

    /**
     * How much lower (or higher) the score is than without those who speak of the theme. Associated with it, not
     * necessarily caused by it.
     *
     * @param points of the score
     */
    record Impact(Metric metric, double points, Interval interval) {}

    /** The severity of what was counted; the same counts and the same seed give the same interval. */
    static Severity of(Voices voices, long seed) {
        Tally tally = new Tally();
        long mentions = 0;
        long negative = 0;
        long comments = 0;
        for (Cell cell : voices.cells()) {
            mentions += cell.carriers();
            negative += cell.negative();
            comments += cell.heard();
            tally.add(
                    cell,
                    cell.answers() - cell.heard(),
                    cell.heard() - cell.carriers(),
                    cell.carriers() - cell.negative(),
                    cell.negative());
        }
        Bootstrap bootstrap = Bootstrap.of(voices.cells(), seed);
        Optional<Impact> impact = voices.headline()
                .filter(metric -> tally.hasImpact())
                .map(metric -> new Impact(metric, tally.impact(), bootstrap.impact()));
        return new Severity(
                tally.severity(),
                bootstrap.severity(),
                mentions,
                negative,
                comments,
                tally.volume(),
                tally.negativity(),
                tally.weight(),
                impact);
    }
}

package dev.earshot.insight.painpoint;

import dev.earshot.insight.painpoint.Voices.Cell;
import dev.earshot.insight.scoring.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Percentile intervals from a Poisson bootstrap (Hanley and MacGibbon 2006): every count is drawn anew from a Poisson
 * distribution around itself, which for cells of a histogram is the same as drawing the people anew.
 */
record Bootstrap(Interval severity, Interval impact) {
    private static final int DRAWS = 200;
    private static final double TAIL = (1 - Interval.LEVEL) / 2;
    /** From here on the normal distribution stands in for Poisson's. */
    private static final long MANY = 30;

    static Bootstrap of(List<Cell> cells, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] severities = new double[DRAWS];
        double[] impacts = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            Tally tally = new Tally();
            for (Cell cell : cells) {
                tally.add(
                        cell,
                        drawn(cell.answers() - cell.heard(), random),
                        drawn(cell.heard() - cell.carriers(), random),
                        drawn(cell.carriers() - cell.negative(), random),
                        drawn(cell.negative(), random));
            }
            severities[draw] = tally.severity();
            impacts[draw] = tally.impact();
        }
        return new Bootstrap(percentiles(severities), percentiles(impacts));
    }

    private static Interval percentiles(double[] values) {
        Arrays.sort(values);
        int cut = (int) (TAIL * values.length);
        return new Interval(values[cut], values[values.length - 1 - cut], Interval.LEVEL);
    }

    private static long drawn(long count, SplittableRandom random) {
        if (count == 0) {
            return 0;
        }
        if (count >= MANY) {
            return Math.max(0, count + Math.round(Math.sqrt((double) count) * random.nextGaussian()));
        }
        double end = Math.exp(-(double) count);
        double product = random.nextDouble();
        long drawn = 0;
        while (product > end) {
            product *= random.nextDouble();
            drawn++;
        }
        return drawn;
    }
}

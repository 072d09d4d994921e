package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.training.Labelled;
import java.util.List;

/** How far confidence and the share of right answers lie apart. */
final class Calibration {
    private static final int BINS = 10;

    private Calibration() {}

    /** Expected calibration error over ten bins of equal width (Guo et al. 2017), 0 to 1. */
    static double error(List<Labelled> rows, List<Verdict> verdicts) {
        double[] surplus = new double[BINS];
        for (int i = 0; i < rows.size(); i++) {
            Verdict verdict = verdicts.get(i);
            boolean right = verdict.mark() == rows.get(i).mark();
            surplus[Math.min(BINS - 1, (int) (verdict.confidence() * BINS))] += verdict.confidence() - (right ? 1 : 0);
        }
        double sum = 0;
        for (double bin : surplus) {
            sum += Math.abs(bin);
        }
        return sum / rows.size();
    }
}

package dev.earshot.sentiment.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts what was said against what was meant, and tells the usual figures. */
public final class Figures {
    private final int[][] counts = new int[3][3];
    private int leaning;
    private int leaningRight;

    /** Takes one text: how it was marked and how it was heard, each 0 (negative), 1 (neutral) or 2 (positive). */
    public void add(int marked, int heard, double polarity) {
        counts[marked][heard]++;
        if (marked != 1) {
            leaning++;
            leaningRight += polarity > 0 == (marked == 2) ? 1 : 0;
        }
    }

    public double accuracy() {
        int right = IntStream.range(0, 3).map(k -> counts[k][k]).sum();
        return (double) right
                / Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    }

    /** Mean F1 of the classes that occur. */
    public double macroF1() {
        return IntStream.range(0, 3)
                .filter(k -> Arrays.stream(counts[k]).sum() > 0)
                .mapToDouble(this::f1)
                .average()
                .orElse(Double.NaN);
    }

    /** Mean recall of the classes that occur. */
    public double balancedAccuracy() {
        return IntStream.range(0, 3)
                .filter(k -> Arrays.stream(counts[k]).sum() > 0)
                .mapToDouble(
                        k -> (double) counts[k][k] / Arrays.stream(counts[k]).sum())
                .average()
                .orElse(Double.NaN);
    }

    /** Share of the texts that lean either way whose polarity has the right sign. */
    public double signOfPolarity() {
        return (double) leaningRight / leaning;
    }

    private double f1(int k) {
        int right = counts[k][k];
        int marked = Arrays.stream(counts[k]).sum();
        int heard = IntStream.range(0, 3).map(row -> counts[row][k]).sum();
        return 2.0 * right / (marked + heard);
    }
}

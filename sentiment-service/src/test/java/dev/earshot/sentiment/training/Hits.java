package dev.earshot.sentiment.training;

import java.util.Collection;
import java.util.function.Predicate;

/** How well something is found: what was found and is there, is not there, and what is there and was not found. */
public record Hits(int right, int wrong, int missed) {
    public static <T> Hits count(Collection<T> all, Predicate<T> there, Predicate<T> found) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (T each : all) {
            boolean is = there.test(each);
            boolean said = found.test(each);
            right += is && said ? 1 : 0;
            wrong += !is && said ? 1 : 0;
            missed += is && !said ? 1 : 0;
        }
        return new Hits(right, wrong, missed);
    }

    public Hits plus(Hits other) {
        return new Hits(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    public int there() {
        return right + missed;
    }

    /** Share of what was found that is there, 0 to 1; NaN when nothing was found. */
    public double precision() {
        return (double) right / (right + wrong);
    }

    /** Share of what is there that was found, 0 to 1; NaN when nothing is there. */
    public double recall() {
        return (double) right / there();
    }
}

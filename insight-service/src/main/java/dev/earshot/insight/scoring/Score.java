package dev.earshot.insight.scoring;

import java.util.Optional;

/** One of the three headline scores of a group of answers; only exists where somebody answered. */
public sealed interface Score permits Nps, Csat, Ces {
    /** The answers it is made from. */
    Histogram histogram();

    /** In points: -100 to 100 for nps@1, 0 to 100 for the shares csat@1 and ces@1. */
    double value();

    /** What the value is 100 times the ratio of, over {@link #denominator()}. */
    long numerator();

    Interval interval();

    /** The plain standard error of the value in points, without pseudo-answers; 0 where all agree. */
    double standardError();

    default Metric metric() {
        return histogram().metric();
    }

    default long denominator() {
        return histogram().n();
    }

    /** The score of some answers; empty when there are none. */
    static Optional<Score> of(Histogram histogram) {
        if (histogram.n() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                switch (histogram.metric()) {
                    case NPS -> new Nps(histogram);
                    case CSAT -> new Csat(histogram);
                    case CES -> new Ces(histogram);
                });
    }
}

package dev.earshot.insight.scoring;

/** What every score demands of the answers it is made from. */
final class Needed {
    private Needed() {}

    static void answersTo(Metric metric, Histogram histogram) {
        if (histogram.metric() != metric) {
            throw new IllegalArgumentException("answers to " + histogram.metric() + " make no " + metric);
        }
        if (histogram.n() == 0) {
            throw new IllegalArgumentException("nobody answered: there is no " + metric);
        }
    }
}

package dev.earshot.insight.scoring;

/**
 * nps@1: share of promoters (9 and 10) minus share of detractors (0 to 6), in points from -100 to 100.
 *
 * @param histogram of at least one answer
 */
public record Nps(Histogram histogram) implements Score {
    /** Pseudo-answers that keep the interval honest at the edges: Rocks, B. (2016), The American Statistician 70(4). */
    private static final double PSEUDO_PROMOTERS = 0.75;

    private static final double PSEUDO_DETRACTORS = 0.75;
    private static final double PSEUDO_ANSWERS = 3;

    public Nps {
        Needed.answersTo(Metric.NPS, histogram);
    }

    public long promoters() {
        return histogram.between(9, 10);
    }

    public long passives() {
        return histogram.between(7, 8);
    }

    public long detractors() {
        return histogram.between(0, 6);
    }

    @Override
    public double value() {
        return 100.0 * numerator() / denominator();
    }

    @Override
    public long numerator() {
        return promoters() - detractors();
    }

    /** Adjusted Wald; widened where needed so that it holds the score itself, which matters for a single answer. */
    @Override
    public Interval interval() {
        double n = denominator() + PSEUDO_ANSWERS;
        double promoters = (promoters() + PSEUDO_PROMOTERS) / n;
        double detractors = (detractors() + PSEUDO_DETRACTORS) / n;
        double centre = 100 * (promoters - detractors);
        double half = Interval.Z * standardError(promoters, detractors, n);
        return new Interval(
                Math.min(value(), Math.max(-100, centre - half)),
                Math.max(value(), Math.min(100, centre + half)),
                Interval.LEVEL);
    }

    @Override
    public double standardError() {
        double n = denominator();
        return standardError(promoters() / n, detractors() / n, n);
    }

    private static double standardError(double promoters, double detractors, double n) {
        double difference = promoters - detractors;
        return 100 * Math.sqrt(Math.max(0, promoters + detractors - difference * difference) / n);
    }
}

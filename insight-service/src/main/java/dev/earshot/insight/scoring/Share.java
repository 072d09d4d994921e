package dev.earshot.insight.scoring;

/** A share of all, in percent, with the interval of Wilson (1927), which stays honest at 0 % and 100 %. */
final class Share {
    private Share() {}

    static double percent(long part, long whole) {
        return 100.0 * part / whole;
    }

    /** Wilson, E. B. (1927), Probable inference, JASA 22, without continuity correction. */
    static Interval interval(long part, long whole) {
        double n = whole;
        double share = part / n;
        double z2 = Interval.Z * Interval.Z;
        double centre = (share + z2 / (2 * n)) / (1 + z2 / n);
        double half = Interval.Z * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n)) / (1 + z2 / n);
        double low = part == 0 ? 0 : centre - half;
        double high = part == whole ? 1 : centre + half;
        return new Interval(100 * low, 100 * high, Interval.LEVEL);
    }

    /** The plain standard error in percentage points; 0 at 0 % and 100 %. */
    static double standardError(long part, long whole) {
        double share = (double) part / whole;
        return 100 * Math.sqrt(share * (1 - share) / whole);
    }
}

package dev.earshot.insight.painpoint;

import dev.earshot.insight.painpoint.Voices.Cell;

/** The sums that severity@1 is computed from; once of what was counted, and again of every bootstrap draw. */
final class Tally {
    private static final double IMPACT_OF_FULL_WEIGHT = 10;

    private double heard;
    private double carriers;
    private double displeasure;
    private double scored;
    private double points;
    private double scoredCarriers;
    private double carriersPoints;

    /** The answers of a cell by what they say of the theme: nothing and no comment, nothing, not bad, bad. */
    void add(Cell cell, long silent, long others, long unharmed, long negative) {
        long carrying = unharmed + negative;
        long all = silent + others + carrying;
        heard += others + carrying;
        carriers += carrying;
        displeasure += cell.negative() == 0 ? 0 : negative * (cell.displeasure() / 1000.0 / cell.negative());
        if (cell.scored()) {
            scored += all;
            points += (double) cell.points() * all;
            scoredCarriers += carrying;
            carriersPoints += (double) cell.points() * carrying;
        }
    }

    /** Share of the comments that speak of the theme, 0 to 1. */
    double volume() {
        return heard == 0 ? 0 : carriers / heard;
    }

    /** How strongly a mention displeases on average, 0 to 1. */
    double negativity() {
        return carriers == 0 ? 0 : displeasure / carriers;
    }

    /** Whether there are scores with and without the theme to compare. */
    boolean hasImpact() {
        return scoredCarriers > 0 && scored > scoredCarriers;
    }

    /** Score of all minus score of those who do not speak of the theme, in points; 0 where it cannot be told. */
    double impact() {
        if (!hasImpact()) {
            return 0;
        }
        return points / scored - (points - carriersPoints) / (scored - scoredCarriers);
    }

    /** From 1 (no harm to the score) to 2 (ten points of harm or more). */
    double weight() {
        return 1 + Math.min(1, Math.max(0, -impact()) / IMPACT_OF_FULL_WEIGHT);
    }

    double severity() {
        return 100 * volume() * negativity() * weight();
    }
}

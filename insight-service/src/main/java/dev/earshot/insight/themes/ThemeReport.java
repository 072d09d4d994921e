package dev.earshot.insight.themes;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.earshot.insight.chart.Signed;

/**
 * A theme and how it was spoken of.
 *
 * @param origin seed for those known from the start, emergent for those that clustering found
 * @param mentions counted comments that speak of it
 * @param polarity the mean of the mentions, -1 to 1; 0 when there are none
 */
public record ThemeReport(
        String key,
        String name,
        String origin,
        long mentions,
        long negative,
        long neutral,
        long positive,
        double polarity) {
    private static final int WHOLE = 100;

    @JsonIgnore
    public boolean emergent() {
        return origin.equals("emergent");
    }

    /** The mean polarity with its sign. */
    @JsonIgnore
    public String polarityShown() {
        return Signed.polarity(polarity);
    }

    /** Where negative ends on a bar of 100. */
    @JsonIgnore
    public long negativeWidth() {
        return mentions == 0 ? 0 : Math.round((double) WHOLE * negative / mentions);
    }

    /** Where positive begins on a bar of 100. */
    @JsonIgnore
    public long positiveStart() {
        return WHOLE - positiveWidth();
    }

    @JsonIgnore
    public long positiveWidth() {
        return mentions == 0 ? 0 : Math.round((double) WHOLE * positive / mentions);
    }
}

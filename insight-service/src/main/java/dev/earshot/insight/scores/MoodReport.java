package dev.earshot.insight.scores;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.earshot.insight.chart.Signed;

/**
 * How comments feel, as pages and API show it.
 *
 * @param comments whose sentiment is known
 * @param negative how many are negative
 * @param neutral how many are neither
 * @param positive how many are positive
 * @param polarity the mean from -1 to 1; 0 when there is no comment
 */
public record MoodReport(long comments, long negative, long neutral, long positive, double polarity) {
    public static MoodReport of(Mood mood) {
        return new MoodReport(
                mood.heard(),
                mood.negative(),
                mood.heard() - mood.negative() - mood.positive(),
                mood.positive(),
                ScoreReport.rounded(mood.polarity()));
    }

    /** The mean polarity with its sign. */
    @JsonIgnore
    public String polarityShown() {
        return Signed.polarity(polarity);
    }

    /** Of a hundred comments; 0 when there is none. */
    @JsonIgnore
    public long negativePercent() {
        return percent(negative);
    }

    /** Of a hundred comments; 0 when there is none. */
    @JsonIgnore
    public long positivePercent() {
        return percent(positive);
    }

    /** Where the positive ones begin on a bar of a hundred. */
    @JsonIgnore
    public long positiveStart() {
        return 100 - positivePercent();
    }

    private long percent(long part) {
        return comments == 0 ? 0 : Math.round(100.0 * part / comments);
    }
}

package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.Analysis;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.training.Mark;

/**
 * What a system makes of a text.
 *
 * @param polarity -1 to 1
 * @param confidence how likely the mark is right, 0 to 1
 */
record Verdict(Mark mark, double polarity, double confidence) {
    static Verdict of(Mood mood) {
        return new Verdict(Mark.of(mood.sentiment()), mood.polarity(), mood.confidence());
    }

    /** A comment that the service does not score leaves its reader where a neutral one does. */
    static Verdict of(Analysis analysis) {
        if (analysis.sentiment() == null || analysis.polarity() == null || analysis.confidence() == null) {
            return new Verdict(Mark.NEUTRAL, 0, 0);
        }
        return new Verdict(Mark.of(analysis.sentiment()), analysis.polarity(), analysis.confidence());
    }

    /** By polarity alone; closer to 0 than the band is neutral. */
    static Verdict of(double polarity, double band) {
        Mark mark = polarity >= band ? Mark.POSITIVE : polarity <= -band ? Mark.NEGATIVE : Mark.NEUTRAL;
        return new Verdict(mark, polarity, Math.abs(polarity));
    }

    /** For sets without neutral texts: the sign decides. */
    Verdict withoutNeutral() {
        return new Verdict(polarity > 0 ? Mark.POSITIVE : Mark.NEGATIVE, polarity, confidence);
    }
}

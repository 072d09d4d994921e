package dev.earshot.survey.answering;

import dev.earshot.survey.asking.Band;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.asking.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score to choose.
 *
 * @param meaning said of the lowest and the highest
 * @param band where it decides what is asked beside the comment
 */
record Choice(
        int score,
        boolean checked,
        @Nullable String meaning,
        @Nullable Band band) {
    static List<Choice> of(Metric metric, Wording wording, @Nullable String chosen) {
        return metric.scale().stream()
                .map(score -> new Choice(
                        score,
                        String.valueOf(score).equals(chosen),
                        score == metric.lowest()
                                ? wording.lowLabel()
                                : score == metric.highest() ? wording.highLabel() : null,
                        wording.asksByScore() ? metric.band(score) : null))
                .toList();
    }
}

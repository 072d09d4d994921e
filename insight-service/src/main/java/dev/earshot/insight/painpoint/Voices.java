package dev.earshot.insight.painpoint;

import dev.earshot.insight.scoring.Metric;
import java.util.List;
import java.util.Optional;

/**
 * All answers of a stage, divided by whether they speak of one theme; what severity is made of.
 *
 * @param headline the stage's metric, whose score the impact is measured on; empty when nobody gave a score
 * @param cells one per answer to the headline question, and one without points for all other answers
 */
record Voices(Optional<Metric> headline, List<Cell> cells) {
    Voices {
        cells = List.copyOf(cells);
    }

    /**
     * Answers that add the same to the headline score.
     *
     * @param points what each adds to the mean that the score is
     * @param scored false for answers that are no part of the headline score
     * @param answers all of them, with or without a comment
     * @param heard those with an analysed comment
     * @param carriers those that speak of the theme
     * @param negative carriers whose mention is negative
     * @param displeasure the sum of how strongly those displease, in thousandths
     */
    record Cell(int points, boolean scored, long answers, long heard, long carriers, long negative, long displeasure) {
        Cell {
            heard = Math.max(heard, carriers);
            answers = Math.max(answers, heard);
            if (carriers < negative || negative < 0 || displeasure < 0) {
                throw new IllegalArgumentException("more negative mentions than mentions");
            }
        }
    }
}

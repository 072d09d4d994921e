package dev.earshot.survey.recording;

import dev.earshot.survey.asking.Metric;
import java.util.Optional;

/** What somebody said: a score on the survey's scale, a comment, or both. */
public record Answer(Optional<Integer> score, Optional<Comment> comment) {
    public Answer {
        if (score.isEmpty() && comment.isEmpty()) {
            throw new IllegalArgumentException("an answer says something");
        }
    }

    /** The same without what points at a person. */
    Answer redacted() {
        return new Answer(score, comment.map(Comment::redacted));
    }

    /** Whether the score, if there is one, is on this scale. */
    public boolean fits(Metric metric) {
        return score.isEmpty() || metric.covers(score.get());
    }
}

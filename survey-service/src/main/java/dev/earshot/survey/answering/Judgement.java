package dev.earshot.survey.answering;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Comment;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is made of a form that was sent. */
sealed interface Judgement {
    Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]?");

    record Good(Answer answer) implements Judgement {}

    record Bad(Flaw flaw) implements Judgement {}

    /** What is wrong with it. */
    enum Flaw {
        SCORE_MISSING,
        SCORE_WRONG,
        COMMENT_LONG,
        COMMENT_UNREADABLE,
        FORM_STALE,
        UNREADABLE,
        TOO_MANY,
        NOT_SAVED,
        ONCE_MORE,
        BURST,
        SUPERSEDED;

        boolean isAboutScore() {
            return this == SCORE_MISSING || this == SCORE_WRONG;
        }

        String text(PageTexts texts) {
            return switch (this) {
                case SCORE_MISSING -> texts.scoreMissing();
                case SCORE_WRONG -> texts.scoreWrong();
                case COMMENT_LONG -> texts.commentLong();
                case COMMENT_UNREADABLE -> texts.commentUnreadable();
                case FORM_STALE -> texts.formStale();
                case UNREADABLE -> texts.unreadable();
                case TOO_MANY -> texts.tooMany();
                case NOT_SAVED -> texts.tryAgain();
                case ONCE_MORE -> texts.onceMore();
                case BURST -> texts.burst();
                case SUPERSEDED -> texts.superseded();
            };
        }
    }

    /** On the page a score is required: it is the question. */
    static Judgement of(Typed typed, Metric metric) {
        String score = typed.score();
        if (score == null || score.isBlank()) {
            return new Bad(Flaw.SCORE_MISSING);
        }
        Optional<Integer> number = score(score, metric);
        if (number.isEmpty()) {
            return new Bad(Flaw.SCORE_WRONG);
        }
        if (!Field.isUnicode(typed.comment())) {
            return new Bad(Flaw.COMMENT_UNREADABLE);
        }
        try {
            return new Good(new Answer(number, Comment.of(new Field("comment"), typed.comment())));
        } catch (ProblemException tooLong) {
            return new Bad(Flaw.COMMENT_LONG);
        }
    }

    /** A score on this scale, if the text is one. */
    static Optional<Integer> score(@Nullable String text, Metric metric) {
        return Optional.ofNullable(text)
                .filter(written -> WHOLE_NUMBER.matcher(written).matches())
                .map(Integer::valueOf)
                .filter(metric::covers);
    }
}

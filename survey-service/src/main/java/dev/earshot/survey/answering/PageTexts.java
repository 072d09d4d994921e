package dev.earshot.survey.answering;

import dev.earshot.survey.asking.PageWords;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages say in one language beside the survey's own words. */
record PageTexts(
        String test,
        String optional,
        String send,
        String scoreMissing,
        String scoreWrong,
        String commentLong,
        String commentUnreadable,
        String formStale,
        String unreadable,
        String tooMany,
        String tryAgain,
        String language,
        String amending,
        String saved,
        String amend,
        String close,
        String stop,
        String stopTitle,
        String stopText,
        String onceMore,
        String burst,
        String superseded,
        String stoppedTitle,
        String stopped,
        String resume,
        String resumedTitle,
        String resumed,
        String spentTitle,
        String spent,
        String firstStandsTitle,
        String firstStands,
        String unfinishedTitle,
        String unfinished,
        String alteredTitle,
        String altered,
        String expiredTitle,
        String expired,
        String closedTitle,
        String closed,
        String unsaved,
        String unknownTitle,
        String unknown) {

    /** The same with words of a survey's own where it has some. */
    PageTexts with(@Nullable PageWords words) {
        return words == null
                ? this
                : new PageTexts(
                        test,
                        own(words.optional(), optional),
                        own(words.send(), send),
                        own(words.scoreMissing(), scoreMissing),
                        scoreWrong,
                        commentLong,
                        commentUnreadable,
                        formStale,
                        unreadable,
                        tooMany,
                        tryAgain,
                        own(words.language(), language),
                        own(words.amending(), amending),
                        own(words.saved(), saved),
                        own(words.amend(), amend),
                        own(words.close(), close),
                        own(words.stop(), stop),
                        stopTitle,
                        stopText,
                        onceMore,
                        burst,
                        superseded,
                        stoppedTitle,
                        stopped,
                        resume,
                        resumedTitle,
                        resumed,
                        spentTitle,
                        spent,
                        firstStandsTitle,
                        firstStands,
                        unfinishedTitle,
                        unfinished,
                        alteredTitle,
                        altered,
                        expiredTitle,
                        expired,
                        closedTitle,
                        closed,
                        unsaved,
                        unknownTitle,
                        unknown);
    }

    /** Those that a survey may say in words of its own. */
    PageWords words() {
        return new PageWords(send, optional, scoreMissing, language, saved, amend, amending, stop, close);
    }

    private static String own(@Nullable String word, String ours) {
        return Objects.requireNonNullElse(word, ours);
    }
}

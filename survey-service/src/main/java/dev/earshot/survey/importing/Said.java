package dev.earshot.survey.importing;

/** What a cell in the column of scores says. */
sealed interface Said {
    record Score(int value) implements Said {}

    /** The question was not answered. */
    record Nothing() implements Said {}

    /** Something that is no score for sure. */
    record Unclear() implements Said {}
}

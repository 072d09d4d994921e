package dev.earshot.survey.answering;

/** What the pages say in one language beside the survey's own words. */
record PageTexts(
        String optional,
        String send,
        String scoreMissing,
        String scoreWrong,
        String commentLong,
        String commentUnreadable,
        String formStale,
        String unreadable,
        String tryAgain,
        String saved,
        String close,
        String spentTitle,
        String spent,
        String firstStandsTitle,
        String firstStands,
        String expiredTitle,
        String expired,
        String closedTitle,
        String closed,
        String unknownTitle,
        String unknown) {}

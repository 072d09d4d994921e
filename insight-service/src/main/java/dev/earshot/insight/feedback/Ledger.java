package dev.earshot.insight.feedback;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up what a batch changes in the roll-ups, so that each cell is written once and always in the same order. */
final class Ledger {
    /** Stands for an answer without a score. */
    static final int NO_SCORE = -1;

    private final SortedMap<ScoreCell, long[]> scores = new TreeMap<>(Comparator.comparing(ScoreCell::toString));
    private final SortedMap<ThemeCell, long[]> themes = new TreeMap<>(Comparator.comparing(ThemeCell::toString));
    private final SortedMap<IntakeCell, long[]> intake = new TreeMap<>(Comparator.comparing(IntakeCell::toString));

    record ScoreCell(LocalDate day, Place place, String metric, int score) {}

    record ThemeCell(
            LocalDate day, String journey, String stage, String touchpoint, String theme, String metric, int score) {}

    record IntakeCell(LocalDate day, String journey, String channel, boolean counted) {}

    void add(Contribution contribution) {
        book(contribution, 1);
    }

    void remove(Contribution contribution) {
        book(contribution, -1);
    }

    /** By cell: n, heard, negative, positive, polarity. */
    SortedMap<ScoreCell, long[]> scores() {
        return scores;
    }

    /** By cell: n, negative, positive, polarity, displeasure. */
    SortedMap<ThemeCell, long[]> themes() {
        return themes;
    }

    /** By cell: n, analysed. */
    SortedMap<IntakeCell, long[]> intake() {
        return intake;
    }

    private void book(Contribution contribution, int sign) {
        LocalDate day = LocalDate.ofInstant(contribution.collectedAt(), ZoneOffset.UTC);
        Place place = contribution.place();
        IntakeCell taken = new IntakeCell(day, place.journey(), contribution.channel(), contribution.counted());
        book(intake, taken, sign, 1, contribution.analysed() ? 1 : 0);
        if (contribution.counted()) {
            bookScore(contribution, day, sign);
            contribution.mentions().forEach(mention -> bookTheme(contribution, mention, day, sign));
        }
    }

    private void bookScore(Contribution contribution, LocalDate day, int sign) {
        ScoreCell cell =
                new ScoreCell(day, contribution.place(), contribution.metric().key(), score(contribution));
        Feeling feeling = contribution.feeling();
        if (feeling == null) {
            book(scores, cell, sign, 1, 0, 0, 0, 0);
        } else {
            book(scores, cell, sign, 1, 1, one(feeling.negative()), one(feeling.positive()), feeling.thousandths());
        }
    }

    private void bookTheme(Contribution contribution, Mention mention, LocalDate day, int sign) {
        Place place = contribution.place();
        ThemeCell cell = new ThemeCell(
                day,
                place.journey(),
                place.stage(),
                place.touchpoint(),
                mention.theme(),
                contribution.metric().key(),
                score(contribution));
        Feeling feeling = mention.feeling();
        book(
                themes,
                cell,
                sign,
                1,
                one(feeling.negative()),
                one(feeling.positive()),
                feeling.thousandths(),
                feeling.displeasure());
    }

    private static int score(Contribution contribution) {
        Integer score = contribution.score();
        return score == null ? NO_SCORE : score;
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static <C> void book(SortedMap<C, long[]> cells, C cell, int sign, long... amounts) {
        long[] sums = cells.computeIfAbsent(cell, first -> new long[amounts.length]);
        for (int i = 0; i < amounts.length; i++) {
            sums[i] += sign * amounts[i];
        }
    }
}

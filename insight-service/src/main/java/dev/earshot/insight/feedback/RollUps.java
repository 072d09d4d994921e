package dev.earshot.insight.feedback;

import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes what a ledger has added up: one statement per roll-up, however many rows. */
final class RollUps {
    private RollUps() {}

    static void write(Handle handle, Ledger ledger) {
        writeScores(handle, ledger);
        writeThemes(handle, ledger);
        writeIntake(handle, ledger);
    }

    private static void writeScores(Handle handle, Ledger ledger) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO score_daily
                  (day, journey, stage, touchpoint, survey, metric, score, n, heard, negative, positive, polarity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE n = n + VALUES(n), heard = heard + VALUES(heard),
                  negative = negative + VALUES(negative), positive = positive + VALUES(positive),
                  polarity = polarity + VALUES(polarity)""");
        ledger.scores().forEach((cell, sums) -> {
            if (changes(sums)) {
                Place place = cell.place();
                rows.add(
                        cell.day(),
                        place.journey(),
                        place.stage(),
                        place.touchpoint(),
                        place.survey(),
                        cell.metric(),
                        cell.score(),
                        sums[0],
                        sums[1],
                        sums[2],
                        sums[3],
                        sums[4]);
            }
        });
        rows.execute();
    }

    private static void writeThemes(Handle handle, Ledger ledger) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO theme_daily
                  (day, journey, stage, touchpoint, theme, metric, score, n, negative, positive, polarity, displeasure)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE n = n + VALUES(n), negative = negative + VALUES(negative),
                  positive = positive + VALUES(positive), polarity = polarity + VALUES(polarity),
                  displeasure = displeasure + VALUES(displeasure)""");
        ledger.themes().forEach((cell, sums) -> {
            if (changes(sums)) {
                rows.add(
                        cell.day(),
                        cell.journey(),
                        cell.stage(),
                        cell.touchpoint(),
                        cell.theme(),
                        cell.metric(),
                        cell.score(),
                        sums[0],
                        sums[1],
                        sums[2],
                        sums[3],
                        sums[4]);
            }
        });
        rows.execute();
    }

    private static void writeIntake(Handle handle, Ledger ledger) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO intake_daily (day, journey, channel, counted, n, analysed) VALUES (?, ?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE n = n + VALUES(n), analysed = analysed + VALUES(analysed)""");
        ledger.intake().forEach((cell, sums) -> {
            if (changes(sums)) {
                rows.add(cell.day(), cell.journey(), cell.channel(), cell.counted(), sums[0], sums[1]);
            }
        });
        rows.execute();
    }

    private static boolean changes(long[] sums) {
        return Arrays.stream(sums).anyMatch(sum -> sum != 0);
    }
}

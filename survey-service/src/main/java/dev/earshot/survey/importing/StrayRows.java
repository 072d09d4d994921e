package dev.earshot.survey.importing;

import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.PlainName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the first and the last row of a file where they are no answers: a second header, or a total. */
final class StrayRows {
    /** Fewer rows tell nothing of each other. */
    private static final int ENOUGH = 4;

    private static final Set<String> TOTALS = Set.copyOf(NameWords.words("""
            total, totals, grandtotal, sum, average, mean, count, totaux, somme, moyenne, summe, gesamt,
            gesamtergebnis, durchschnitt, mittelwert, totales, suma, promedio, media, totaal, som, gemiddelde,
            totais, soma"""));

    private final Layout layout;
    private long rows;
    private long dated;
    private long scored;
    private @Nullable CsvRow first;
    private @Nullable CsvRow last;

    StrayRows(Layout layout) {
        this.layout = layout;
    }

    void see(CsvRow row) {
        rows++;
        dated += isDated(row) ? 1 : 0;
        scored += isScored(row) ? 1 : 0;
        first = first == null ? row : first;
        last = row;
    }

    /**
     * Why rows are no answers, by their numbers.
     *
     * @param whole whether the last row that was seen is the last of the file
     */
    Map<Long, String> found(boolean whole) {
        Map<Long, String> found = new HashMap<>();
        if (first == null || last == null || rows < ENOUGH) {
            return found;
        }
        boolean others = dated == rows - 1 || scored == rows - 1;
        if (others && !isDated(first) && !isScored(first)) {
            found.put(
                    first.number(),
                    "The row has neither a date nor a score, as all rows below it have: it looks like a second header."
                            + " If it is an answer, fill them in.");
        }
        if (whole && dated == rows - 1 - found.size() && !isDated(last) && isSummary(last)) {
            found.put(
                    last.number(),
                    "The row has no date, as all rows above it have, and says nothing but numbers: it looks like a total."
                            + " If it is an answer, fill in its date.");
        }
        return found;
    }

    private boolean isDated(CsvRow row) {
        return layout.value(row, Target.COLLECTED_AT).isPresent();
    }

    private boolean isScored(CsvRow row) {
        return layout.value(row, Target.SCORE).isPresent();
    }

    private static boolean isSummary(CsvRow row) {
        return row.cells().stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .allMatch(cell -> new Contents(List.of(cell)).isNumber() || TOTALS.contains(PlainName.of(cell)));
    }
}

package dev.earshot.survey.importing;

import dev.earshot.survey.csv.CsvText;
import dev.earshot.survey.importing.RowResult.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The refused rows of an import as they came, each with its reason, as a file to be corrected and imported. It waits for a
 * day and no longer, and goes with whoever is erased, for it holds what people said.
 */
@ApplicationScoped
class RefusedRows {
    /** The column that is added. */
    static final String REASON = "Refused because";

    private static final Logger LOG = Logger.getLogger(RefusedRows.class);
    private static final int PAGE = 500;

    private final ImportProblems problems;
    private final Spool spool;

    RefusedRows(ImportProblems problems, Spool spool) {
        this.problems = problems;
        this.spool = spool;
    }

    /** Writes them, if there are any; an import does not fail for want of this file. */
    void keep(UUID id, ImportFile file, Layout layout) {
        Reasons reasons = new Reasons(id);
        if (reasons.isEmpty()) {
            return;
        }
        try {
            spool.keepRefused(id, to -> write(file, layout, reasons, to));
        } catch (UncheckedIOException failure) {
            LOG.warnf("the refused rows of an import cannot be kept: id=%s reason=%s", id, failure.getMessage());
        }
    }

    private static void write(ImportFile file, Layout layout, Reasons reasons, OutputStream to) throws IOException {
        char delimiter = layout.mapping().possibleDelimiters().getFirst();
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        // Spreadsheets take a file without the mark for another encoding.
        text.write('\uFEFF');
        text.write(CsvText.row(with(layout.header(), layout, REASON), delimiter));
        file.read(layout, row -> {
            reasons.of(row.line()).ifPresent(reason -> write(text, with(row.cells(), layout, reason), delimiter));
            return !reasons.isEmpty();
        });
        text.flush();
    }

    private static void write(Writer text, List<String> cells, char delimiter) {
        try {
            text.write(CsvText.rowUnlikeFormulas(cells, delimiter));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** With the reason in a last column, also where cells are missing, and in the place of one from before. */
    private static List<String> with(List<String> cells, Layout layout, String reason) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < layout.header().size()) {
            all.add("");
        }
        int before = layout.header().indexOf(REASON);
        if (before >= 0) {
            all.remove(before);
        }
        all.add(reason);
        return all;
    }

    /** Why rows were refused, in their order. */
    private final class Reasons {
        private final UUID id;
        private final Queue<Refused> next = new ArrayDeque<>();
        private long last;

        private Reasons(UUID id) {
            this.id = id;
        }

        private boolean isEmpty() {
            if (next.isEmpty()) {
                next.addAll(problems.after(id, last, PAGE));
            }
            return next.isEmpty();
        }

        private Optional<String> of(long row) {
            if (isEmpty() || next.element().row() != row) {
                return Optional.empty();
            }
            last = row;
            return Optional.of(next.remove().inWords());
        }
    }
}

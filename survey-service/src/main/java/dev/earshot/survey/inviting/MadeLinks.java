package dev.earshot.survey.inviting;

import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Counts what came of a list, in the file that comes back. */
final class MadeLinks {
    private MadeLinks() {}

    /** As far as the file is written. */
    static ListGlance in(Path file) {
        return ListHeader.DELIMITERS.stream()
                .map(delimiter -> in(file, delimiter))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new ListGlance.Builder().done());
    }

    private static Optional<ListGlance> in(Path file, char delimiter) {
        ListGlance.Builder glance = new ListGlance.Builder();
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            List<String> header = rows.next().map(CsvRow::cells).orElse(List.of());
            int added = header.size() - ListHeader.ADDED.size();
            if (added < 0 || !header.subList(added, header.size()).equals(ListHeader.ADDED)) {
                return Optional.empty();
            }
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                List<String> cells = row.get().cells();
                if (cells.size() == header.size()) {
                    count(cells.subList(added, cells.size()), glance);
                }
            }
            return Optional.of(glance.done());
        } catch (CsvFault | CharacterCodingException stillBeingWritten) {
            return Optional.of(glance.done());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void count(List<String> added, ListGlance.Builder glance) {
        String link = added.get(ListHeader.ADDED.indexOf("url"));
        String notAsked = added.get(ListHeader.ADDED.indexOf("not_asked"));
        String problem = added.get(ListHeader.ADDED.indexOf("problem"));
        if (!notAsked.isEmpty()) {
            glance.held(Reason.of(notAsked.substring(0, notAsked.indexOf(':'))));
        } else if (link.isEmpty()) {
            glance.wrong(RowFlaw.read(problem));
        } else {
            glance.invited(RowFlaw.read(problem));
        }
    }
}

package dev.earshot.survey.inviting;

import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.FileKind;
import dev.earshot.survey.csv.Utf8;
import dev.earshot.survey.field.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The beginning of a list, for a person to say what its columns are. */
record ListSample(List<String> names, List<CsvRow> rows) {
    /** In which the page sends the list. */
    static final Field FIELD = new Field("list");

    private static final int ROWS = 20;
    private static final int EXAMPLES = 3;

    /** Under the separator that the file declares, or else that under which the header has most columns. */
    static ListSample of(Path file) {
        return CsvRecipients.reading(file, () -> {
            FileKind.of(file).refuseUnlessText(FIELD);
            Optional<CsvFault> fault = Optional.empty();
            List<ListSample> possible = new ArrayList<>();
            for (char delimiter : ListHeader.DELIMITERS) {
                try {
                    possible.add(read(file, delimiter));
                } catch (CsvFault notThisOne) {
                    fault = fault.or(() -> Optional.of(notThisOne));
                }
            }
            Optional<ListSample> best = possible.stream()
                    .max(Comparator.comparingInt(sample -> sample.names().size()));
            if (best.isEmpty() && fault.isPresent()) {
                throw fault.get();
            }
            return best.orElseThrow();
        });
    }

    private static ListSample read(Path file, char delimiter) throws IOException, CsvFault {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            List<String> names = rows.next()
                    .map(header -> header.cells().stream().map(String::strip).toList())
                    .orElse(List.of());
            if (rows.declared().filter(declared -> declared != delimiter).isPresent()) {
                return new ListSample(List.of(), List.of());
            }
            List<CsvRow> first = new ArrayList<>();
            for (Optional<CsvRow> row = rows.next(); row.isPresent() && first.size() < ROWS; row = rows.next()) {
                first.add(row.get());
            }
            return new ListSample(names, first);
        }
    }

    boolean isEmpty() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(String::isBlank);
    }

    /** Some of what stands in a column. */
    List<String> examples(int column) {
        return rows.stream()
                .filter(row -> column < row.cells().size())
                .map(row -> row.cells().get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(EXAMPLES)
                .toList();
    }
}

package dev.earshot.survey.importing;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.FileKind;
import dev.earshot.survey.csv.Utf8;
import dev.earshot.survey.field.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The beginning of a file: what its columns are called and what stands in them.
 *
 * @param delimiter the one that was wished for, or else that the file declares, or else that under which the header has
 *     most columns
 * @param first the first row as it stands in the file
 */
record Sample(char delimiter, List<String> first, List<String> header, List<List<String>> rows) {
    /** In which a page sends the file. */
    static final Field FIELD = new Field("file");

    /** So many rows tell what a column holds. */
    private static final int ROWS = 200;

    private static final int MOST_COLUMNS = 500;

    Sample {
        first = List.copyOf(first);
        rows = List.copyOf(rows);
    }

    /** Reads the beginning; refuses, as a problem that names the file, what is no CSV with a header. */
    static Sample of(Path file, Optional<Character> wished) {
        try {
            FileKind.of(file).refuseUnlessText(FIELD);
            Optional<Character> said = wished.or(() -> declared(file));
            Sample sample = said.isPresent()
                    ? read(file, said.get())
                    : Mapping.DELIMITERS.stream()
                            .map(delimiter -> tried(file, delimiter))
                            .flatMap(Optional::stream)
                            .max(Comparator.comparingInt(
                                            (Sample each) -> each.header().size())
                                    .thenComparing(each -> each.names().isPresent()))
                            .orElseGet(() -> read(file, ofWidestHeader(file)));
            sample.check();
            return sample;
        } catch (NoSuchFileException gone) {
            throw FIELD.refused("The file is not here any more.", "Upload it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands in a column, blank cells left out. */
    List<String> values(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column).strip())
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static Optional<Character> declared(Path file) {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), Mapping.DELIMITERS.getFirst())) {
            rows.next();
            return rows.declared().filter(Mapping.DELIMITERS::contains);
        } catch (CsvFault | CharacterCodingException readLater) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Sample> tried(Path file, char delimiter) {
        try {
            return Optional.of(read(file, delimiter));
        } catch (ProblemException notThisOne) {
            return Optional.empty();
        }
    }

    /** By which a file that cannot be read with any is parted, so that its fault is named where it is. */
    private static char ofWidestHeader(Path file) {
        return Collections.max(Mapping.DELIMITERS, Comparator.comparingInt(delimiter -> columns(file, delimiter)));
    }

    private static int columns(Path file, char delimiter) {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            return rows.next().map(header -> header.cells().size()).orElse(0);
        } catch (CsvFault | CharacterCodingException readLater) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads the beginning, whatever it looks like. */
    static Sample read(Path file, char delimiter) {
        List<String> header = List.of();
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            header = rows.next()
                    .orElseThrow(() -> FIELD.refused("The file is empty.", "Export it again, with a header."))
                    .cells();
            List<List<String>> first = new ArrayList<>();
            Optional<CsvRow> row = rows.next();
            while (row.isPresent() && first.size() < ROWS) {
                first.add(row.get().cells());
                row = rows.next();
            }
            return new Sample(delimiter, header, ColumnNames.of(header), first);
        } catch (CsvFault fault) {
            throw ImportFile.refusal(fault, header);
        } catch (CharacterCodingException notUtf8) {
            throw new ImportFile(file).misspelt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void check() {
        if (header.size() > MOST_COLUMNS) {
            throw FIELD.refused(
                    "The file has " + header.size() + " columns.",
                    "Leave out some: at most " + MOST_COLUMNS + " are taken.");
        }
        if (rows.isEmpty()) {
            throw FIELD.refused(
                    "There is no row below the header.", "Export it again, or choose the file that holds the answers.");
        }
        names().ifPresent(names -> {
            throw FIELD.refused(
                    "The first row, " + Quote.of(first.getFirst().strip())
                            + ", is a title: the names of the columns seem to be in the row that begins with "
                            + Quote.of(names) + ".",
                    "Delete the rows above that one, and upload the file again.");
        });
        if (isFirstAnAnswer()) {
            throw FIELD.refused(
                    "The first row holds no names of columns: it looks like the rows below it.",
                    "Add a first row that names them, such as `date,score,comment`, and upload the file again.");
        }
    }

    /** How the row begins that names the columns below a title; empty where the first row has several cells. */
    private Optional<String> names() {
        boolean table = 2 * rows.stream().filter(Sample::hasColumns).count() > rows.size();
        return hasColumns(first) || !table
                ? Optional.empty()
                : rows.stream()
                        .filter(Sample::hasColumns)
                        .map(names -> names.stream()
                                .filter(cell -> !cell.isBlank())
                                .findFirst()
                                .orElse("")
                                .strip())
                        .findFirst();
    }

    private static boolean hasColumns(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count() > 1;
    }

    /** A time where they have times says so, and numbers do where all of them are in the place of numbers. */
    private boolean isFirstAnAnswer() {
        boolean numbers = false;
        boolean names = false;
        for (int column = 0; column < first.size(); column++) {
            Contents cell = new Contents(List.of(first.get(column).strip()));
            Contents below = new Contents(values(column));
            if (below.isTime() && cell.isTime()) {
                return true;
            }
            if (!first.get(column).isBlank() && (below.isTime() || below.isNumber())) {
                numbers |= cell.isNumber();
                names |= !cell.isNumber();
            }
        }
        return numbers && !names;
    }
}

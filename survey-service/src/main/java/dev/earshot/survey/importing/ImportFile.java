package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.FileKind;
import dev.earshot.survey.csv.Utf8;
import dev.earshot.survey.field.Field;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A CSV file that has arrived, read as often as needed. */
record ImportFile(Path path) {
    /**
     * What a first reading of the file found; the rows that were read are sound.
     *
     * @param scores as the column of scores writes them
     * @param strays why rows are no answers though they could be read as such, by their numbers
     * @param fingerprint SHA-256 of all its bytes, in hex; empty where rows have an id of their own
     */
    record Inspection(
            Layout layout,
            long rows,
            ScoreNotation scores,
            DateOrder dateOrder,
            Map<Long, String> strays,
            String fingerprint) {}

    /** One row after the other. */
    @FunctionalInterface
    interface RowVisitor {
        /** Takes a row; false to stop. */
        boolean visit(CsvRow row);
    }

    /** Reads the whole file once; refuses, as a problem that names row and column, a file that is broken anywhere. */
    Inspection inspect(Mapping mapping) {
        return inspect(mapping, Long.MAX_VALUE);
    }

    /** The same of the first rows only; what stands below them may yet be broken. */
    Inspection inspect(Mapping mapping, long most) {
        refuseUnlessText(new Field("body"));
        Layout layout = layout(mapping);
        ScoreNotation scores = new ScoreNotation();
        DateNotation dates = new DateNotation();
        StrayRows strays = new StrayRows(layout);
        long[] rows = {0};
        read(layout, row -> {
            layout.value(row, Target.SCORE).ifPresent(scores::see);
            layout.value(row, Target.COLLECTED_AT).ifPresent(dates::see);
            strays.see(row);
            return ++rows[0] < most;
        });
        DateOrder order = mapping.dateOrder().orElseGet(() -> dates.decided(layout));
        return new Inspection(
                layout,
                rows[0],
                scores,
                order,
                strays.found(rows[0] < most),
                RowIdentity.of(layout.mapping()) == RowIdentity.FILE ? fingerprint() : "");
    }

    private String fingerprint() {
        try (InputStream bytes = Files.newInputStream(path)) {
            DigestOutputStream digest =
                    new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"));
            bytes.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the rows below the header. */
    void read(Layout layout, RowVisitor visitor) {
        char delimiter = layout.mapping().possibleDelimiters().getFirst();
        try (CsvRows rows = new CsvRows(Utf8.reader(path), delimiter)) {
            rows.next();
            Optional<CsvRow> row = rows.next();
            while (row.isPresent() && visitor.visit(row.get())) {
                row = rows.next();
            }
        } catch (CsvFault fault) {
            throw refusal(fault, layout.header());
        } catch (CharacterCodingException notUtf8) {
            throw misspelt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Refuses, naming what it is, a workbook, UTF-16 and whatever else is no text. */
    void refuseUnlessText(Field field) {
        try {
            FileKind.of(path).refuseUnlessText(field);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The layout under the first delimiter with which the header has all mapped columns. */
    Layout layout(Mapping mapping) {
        List<Character> delimiters = mapping.possibleDelimiters();
        Optional<ProblemException> refusal = Optional.empty();
        for (char delimiter : delimiters) {
            try {
                return Layout.of(header(delimiter), mapping.delimitedBy(delimiter));
            } catch (ProblemException notThisOne) {
                refusal = refusal.or(() -> Optional.of(notThisOne));
            }
        }
        throw refusal.orElseThrow();
    }

    private List<String> header(char delimiter) {
        try (CsvRows rows = new CsvRows(Utf8.reader(path), delimiter)) {
            return rows.next()
                    .orElseThrow(() -> new Field("body").refused("The file is empty.", "Send CSV with a header."))
                    .cells();
        } catch (CsvFault fault) {
            throw refusal(fault, List.of());
        } catch (CharacterCodingException notUtf8) {
            throw misspelt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ProblemException refusal(CsvFault fault, List<String> header) {
        String column = fault.column() <= header.size() ? " (`" + header.get(fault.column() - 1) + "`)" : "";
        String below = fault.row() == 0 ? " (the header)" : " (" + fault.row() + " below the header)";
        return Problem.badRequest(
                        "body",
                        "In row " + fault.line() + below + ", column " + fault.column() + column + ", "
                                + fault.message() + ". Nothing was imported.",
                        "Correct the row and send the file again.")
                .toException();
    }

    ProblemException misspelt() {
        try {
            return new Field("body")
                    .refused(
                            "Line " + Utf8.firstBadLine(path) + " is not valid UTF-8. Nothing was imported.",
                            "Save the file as CSV UTF-8 and send it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.earshot.survey.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV by the letter of RFC 4180, row by row, however large the file. Own work because libraries forgive a quote that
 * is never closed, and so take the rest of a file for one cell; here it is a fault with its place.
 */
public final class CsvRows implements Closeable {
    private static final int END = -1;
    /** As Excel writes and reads it. */
    private static final String DECLARATION = "sep=";

    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_ROW = 4_000_000;
    private static final int MOST_CELLS = 1_000;

    private final Reader text;
    /** Of our own: a reader that locks for every character takes most of the time a large file takes. */
    private final char[] buffer = new char[1 << 16];

    private int at;
    private int filled;
    private final char delimiter;
    private Optional<Character> declared = Optional.empty();
    private long row = -1;
    private long line;
    private int column;
    private int length;
    /** What ended the last cell: the delimiter, LF for any line end, or the end of the file. */
    private int terminator;

    public CsvRows(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** The next row; lines without any character are skipped, and so is the one that only declares the delimiter. */
    public Optional<CsvRow> next() throws IOException, CsvFault {
        Optional<CsvRow> next = row();
        if (row == 0) {
            declared = next.flatMap(this::declaration);
            if (declared.isPresent()) {
                row = -1;
                line = 0;
                return row();
            }
        }
        return next;
    }

    /** The delimiter that a first line such as {@code sep=;} says there is, once a row has been read. */
    public Optional<Character> declared() {
        return declared;
    }

    private Optional<Character> declaration(CsvRow first) {
        String line = String.join(String.valueOf(delimiter), first.cells());
        return line.length() == DECLARATION.length() + 1 && line.startsWith(DECLARATION)
                ? Optional.of(line.charAt(DECLARATION.length()))
                : Optional.empty();
    }

    private Optional<CsvRow> row() throws IOException, CsvFault {
        int first = read();
        while (first == '\n' || (row < 0 && line == 0 && first == '\uFEFF')) {
            line += first == '\n' ? 1 : 0;
            first = read();
        }
        if (first == END) {
            return Optional.empty();
        }
        row++;
        line++;
        column = 1;
        length = 0;
        List<String> cells = new ArrayList<>();
        cells.add(cell(first));
        while (terminator == delimiter) {
            column++;
            if (column > MOST_CELLS) {
                throw fault("the row has more than " + MOST_CELLS + " cells");
            }
            cells.add(cell(read()));
        }
        return Optional.of(new CsvRow(row, line, cells));
    }

    private String cell(int first) throws IOException, CsvFault {
        if (first == '"') {
            return quoted();
        }
        StringBuilder cell = new StringBuilder();
        int next = first;
        while (!isTerminator(next)) {
            if (next == '"') {
                throw fault("a quote stands inside a cell that does not begin with one; double it and quote the cell");
            }
            append(cell, next);
            next = read();
        }
        terminator = next;
        return cell.toString();
    }

    private String quoted() throws IOException, CsvFault {
        StringBuilder cell = new StringBuilder();
        while (true) {
            int next = readRaw();
            if (next == END) {
                throw fault("a quote is opened and never closed");
            }
            if (next == '"') {
                int after = read();
                if (isTerminator(after)) {
                    terminator = after;
                    return cell.toString();
                }
                if (after != '"') {
                    throw fault("there is text behind a closing quote; a quote within a cell must be doubled");
                }
            }
            append(cell, next);
        }
    }

    private void append(StringBuilder cell, int character) throws CsvFault {
        if (cell.length() == LONGEST_CELL) {
            throw fault("a cell is longer than " + LONGEST_CELL + " characters; perhaps its quote is never closed");
        }
        if (++length > LONGEST_ROW) {
            throw fault("the row is longer than " + LONGEST_ROW + " characters");
        }
        cell.append((char) character);
    }

    private boolean isTerminator(int character) {
        return character == delimiter || character == '\n' || character == END;
    }

    /** The next character, every line end as LF. */
    private int read() throws IOException {
        int next = readRaw();
        if (next != '\r') {
            return next;
        }
        if ((at < filled || fill()) && buffer[at] == '\n') {
            at++;
        }
        return '\n';
    }

    private int readRaw() throws IOException {
        if (at == filled && !fill()) {
            return END;
        }
        return buffer[at++];
    }

    /** False at the end of the file. */
    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, text.read(buffer, 0, buffer.length));
        return filled > 0;
    }

    private CsvFault fault(String message) {
        return new CsvFault(row, line, column, message);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}

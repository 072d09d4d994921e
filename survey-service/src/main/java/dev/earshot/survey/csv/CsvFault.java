package dev.earshot.survey.csv;

import java.io.Serial;

/** The file cannot be read as CSV from this place on. Never quotes what is in the file. */
public final class CsvFault extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long row;
    private final long line;
    private final int column;

    /**
     * A fault.
     *
     * @param row 0 for the header, 1 for the first row below it
     * @param line as a spreadsheet counts its rows
     * @param column counted from 1
     */
    CsvFault(long row, long line, int column, String message) {
        super(message);
        this.row = row;
        this.line = line;
        this.column = column;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public long row() {
        return row;
    }

    public long line() {
        return line;
    }

    public int column() {
        return column;
    }
}

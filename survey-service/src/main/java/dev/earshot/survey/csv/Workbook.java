package dev.earshot.survey.csv;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads workbooks as Office Open XML (.xlsx) holds them. */
final class Workbook {
    /** A file of a few bytes may hold gigabytes: all that is in it is counted before it is read. */
    private static final long MOST_MEGABYTES = 512;

    /** Of a part that is not read row by row but whole, as the texts are that cells share. */
    private static final long MOST_MEGABYTES_AT_ONCE = 64;

    private static final String SHEETS = "xl/worksheets/";

    private static final String PARTS = "[Content_Types].xml";
    private static final int MOST_CELLS = 1_000;
    /** What a spreadsheet can have: a single row that says to be further down would be led up to by as many empty lines. */
    private static final int MOST_ROWS = 1 << 20;

    private final Path file;
    private final Field field;

    /** Where the first formula is, and whether any has a result: programs write formulas and do not work them out. */
    private @Nullable CellAddress formula;

    private boolean calculated;

    /** The field that the file came in, for refusals; they never quote what is in the file. */
    Workbook(Path file, Field field) {
        this.file = file;
        this.field = field;
    }

    /**
     * Writes the first visible sheet as CSV, a line for each of its rows, empty ones too. A number is written as it is
     * stored, and a date as in ISO 8601, however they are shown. Refuses, as a problem, what cannot be read.
     */
    void writeFirstSheet(OutputStream to) throws IOException {
        check();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet sheet = workbook.getSheets()
                    .filter(each -> each.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseThrow(() -> refused("The workbook has no visible sheet."));
            Writer csv = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            csv.write(TableForm.MARK);
            try (Stream<Row> rows = sheet.openStream()) {
                write(rows.iterator(), csv);
            }
            csv.flush();
        } catch (ExcelReaderException | UncheckedIOException broken) {
            throw refused("The workbook is broken.");
        }
    }

    private void write(Iterator<Row> rows, Writer csv) throws IOException {
        int line = 1;
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getRowNum() > MOST_ROWS) {
                throw refused("The workbook is broken: it has a row " + row.getRowNum() + ".");
            }
            for (; line < row.getRowNum(); line++) {
                csv.write("\r\n");
            }
            line++;
            csv.write(CsvText.row(cells(row), ','));
        }
        if (formula != null && !calculated) {
            throw refused("Cell " + formula + " holds a formula without its result, and so do all that hold one.");
        }
    }

    private List<String> cells(Row row) {
        if (row.getCellCount() > MOST_CELLS) {
            throw refused("Row " + row.getRowNum() + " has more than " + MOST_CELLS + " cells.");
        }
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getType() == CellType.FORMULA) {
                calculated |= cell.getValue() != null;
                formula = formula == null ? cell.getAddress() : formula;
            }
            cells.add(cell == null ? "" : CellText.of(cell));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }

    private void check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(PARTS) == null) {
                throw refused("This is a ZIP archive or an OpenDocument file, and no Excel workbook (.xlsx).");
            }
            long left = MOST_MEGABYTES << 20;
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry part = entries.nextElement();
                boolean byRow = part.getName().startsWith(SHEETS);
                long most = byRow ? left : Math.min(left, MOST_MEGABYTES_AT_ONCE << 20);
                long size = size(zip, part, most);
                if (size > most) {
                    throw refused("The workbook is too large: it unpacks to more than "
                            + (byRow ? MOST_MEGABYTES + " MB." : MOST_MEGABYTES_AT_ONCE + " MB of texts or pictures."));
                }
                left -= size;
            }
        } catch (ZipException broken) {
            throw refused("The workbook is broken.");
        }
    }

    private ProblemException refused(String detail) {
        return field.refused(detail, "Open it, save the sheet as `CSV UTF-8`, and upload that.");
    }

    /** In bytes, counted up to just above the most that is left: what the archive says of itself may be a lie. */
    private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
    }
}

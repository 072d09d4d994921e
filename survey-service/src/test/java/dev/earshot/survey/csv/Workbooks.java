package dev.earshot.survey.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as people upload them. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook with one sheet. */
    public static byte[] of(Consumer<Worksheet> content) throws IOException {
        return ofAll(workbook -> content.accept(workbook.newWorksheet("Sheet1")));
    }

    static byte[] ofAll(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Excel", "16.0300")) {
            content.accept(workbook);
        }
        return bytes.toByteArray();
    }
}

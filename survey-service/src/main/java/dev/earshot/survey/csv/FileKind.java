package dev.earshot.survey.csv;

import dev.earshot.survey.field.Field;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What a file is by its first bytes, whatever it is called. */
public enum FileKind {
    TEXT("", ""),
    EMPTY("The file is empty.", "Choose another one."),
    UTF_16(
            "The file is in UTF-16, as Excel's `Unicode text` is.",
            "Save it as `CSV UTF-8` (in Excel: Save as, CSV UTF-8) and upload it again."),
    WORKBOOK(
            "This is an Excel workbook or a ZIP archive, not CSV.",
            "Open it and save it as `CSV UTF-8`, or unpack it, and upload the CSV."),
    OLD_WORKBOOK(
            "This is a workbook of an old Excel (.xls), or one with a password.",
            "Open it, save it as a workbook (.xlsx) without a password or as `CSV UTF-8`, and upload that."),
    MARKUP("This is a web page or XML, not CSV.", "Export it as CSV; perhaps a login page was saved instead."),
    JSON(
            "This is JSON, not CSV.",
            "Export it as CSV, or hand its answers in one by one by API (`POST /api/v1/responses`)."),
    BINARY("This is not a text file.", "Export it as CSV in UTF-8 and upload that file.");

    private static final int LOOKED_AT = 4096;

    private final String detail;
    private final String remedy;

    FileKind(String detail, String remedy) {
        this.detail = detail;
        this.remedy = remedy;
    }

    public static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LOOKED_AT));
        }
    }

    static FileKind of(byte[] beginning) {
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        if (bytes.isBlank()) {
            return EMPTY;
        }
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff")) {
            return UTF_16;
        }
        if (bytes.startsWith("PK\u0003\u0004")) {
            return WORKBOOK;
        }
        if (bytes.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_WORKBOOK;
        }
        if (bytes.indexOf('\0') >= 0) {
            return isEverySecondNul(bytes) ? UTF_16 : BINARY;
        }
        if (bytes.startsWith("%PDF") || bytes.startsWith("\u001f\u008b") || bytes.startsWith("\u0089PNG")) {
            return BINARY;
        }
        String text = bytes.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml")) {
            return MARKUP;
        }
        return text.startsWith("{\"") || text.startsWith("[{") || text.startsWith("{\n") ? JSON : TEXT;
    }

    public void refuseUnlessText(Field field) {
        if (this != TEXT) {
            throw field.refused(detail, remedy);
        }
    }

    private static boolean isEverySecondNul(String bytes) {
        long nuls = bytes.chars().filter(character -> character == 0).count();
        return nuls * 3 > bytes.length();
    }
}

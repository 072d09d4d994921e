package dev.earshot.survey.csv;

import dev.earshot.survey.field.Field;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** In what form a file that people choose on a page holds its rows. */
public enum TableForm {
    UTF_8("utf-8"),
    /** As Excel writes Unicode text. */
    UTF_16("utf-16"),
    /** As spreadsheets write where they are not told otherwise. Any bytes could be it, so people have to look. */
    WINDOWS_1252("windows-1252"),
    /** As Excel and others save by themselves; its first visible sheet is read. */
    WORKBOOK("workbook");

    /** Comes back with the list: spreadsheets take a file without it for another encoding. */
    static final char MARK = '\uFEFF';

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final char REPLACEMENT = '\uFFFD';
    private static final char LAST_OF_ASCII = '\u007F';

    private final String word;

    TableForm(String word) {
        this.word = word;
    }

    /** UTF-8 where it is none of the others: what the file is then, who reads it finds out. */
    public static TableForm of(Path file) {
        try {
            return switch (FileKind.of(file)) {
                case UTF_16 -> UTF_16;
                case WORKBOOK -> WORKBOOK;
                case TEXT -> !isMostlyUtf8(file) && isWesternText(file) ? WINDOWS_1252 : UTF_8;
                case EMPTY, OLD_WORKBOOK, MARKUP, JSON, BINARY -> UTF_8;
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Letters beyond ASCII are hardly UTF-8 by chance: among them a byte that is none is a mistake, to be told. */
    private static boolean isMostlyUtf8(Path file) throws IOException {
        long right = 0;
        long wrong = 0;
        try (Reader text =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (int next = text.read(); next >= 0; next = text.read()) {
                wrong += next == REPLACEMENT ? 1 : 0;
                right += next > LAST_OF_ASCII && next != REPLACEMENT ? 1 : 0;
            }
        }
        return wrong == 0 || right > wrong;
    }

    private static boolean isWesternText(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                boolean control = next < ' ' && next != '\t' && next != '\r' && next != '\n';
                boolean unassigned = next == 0x81 || next == 0x8d || next == 0x8f || next == 0x90 || next == 0x9d;
                if (control || unassigned || next == 0x7f) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Writes the rows of the file as text in UTF-8; refuses, as a problem that names the field, a broken workbook. */
    public void rewrite(Path file, OutputStream to, Field field) throws IOException {
        switch (this) {
            case UTF_8 -> Files.copy(file, to);
            case UTF_16 -> transfer(file, Utf16.of(file), to);
            case WINDOWS_1252 -> transfer(file, WESTERN, to);
            case WORKBOOK -> new Workbook(file, field).writeFirstSheet(to);
        }
    }

    private static void transfer(Path file, Charset charset, OutputStream to) throws IOException {
        try (Reader text = new InputStreamReader(Files.newInputStream(file), charset)) {
            Writer utf8 = new OutputStreamWriter(new BufferedOutputStream(to), StandardCharsets.UTF_8);
            utf8.write(MARK);
            text.transferTo(utf8);
            utf8.flush();
        }
    }

    @Override
    public String toString() {
        return word;
    }
}

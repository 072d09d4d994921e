package dev.earshot.survey.csv;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the bytes of a file may be its text. */
public enum TextEncoding {
    UTF_8("utf-8"),
    /** As spreadsheets write where they are not told otherwise. Any bytes could be it, so people have to look. */
    WINDOWS_1252("windows-1252");

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final String word;

    TextEncoding(String word) {
        this.word = word;
    }

    /** Windows-1252 where the file is not UTF-8 and all of it could be text in that; else UTF-8. */
    public static TextEncoding of(Path file) {
        try {
            return !isUtf8(file) && isWesternText(file) ? WINDOWS_1252 : UTF_8;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader text = Utf8.reader(file)) {
            text.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherBytes) {
            return false;
        }
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

    /** Writes the file as UTF-8. */
    public void rewrite(Path file, OutputStream to) throws IOException {
        if (this == UTF_8) {
            Files.copy(file, to);
            return;
        }
        try (Reader text = new InputStreamReader(Files.newInputStream(file), WESTERN)) {
            Writer utf8 = new OutputStreamWriter(new BufferedOutputStream(to), StandardCharsets.UTF_8);
            text.transferTo(utf8);
            utf8.flush();
        }
    }

    @Override
    public String toString() {
        return word;
    }
}

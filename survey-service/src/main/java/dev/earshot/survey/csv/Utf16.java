package dev.earshot.survey.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Which of the two byte orders a file in UTF-16 has. */
final class Utf16 {
    private Utf16() {}

    /** As the byte order mark says; without one, by where the zeros of its first letter are. */
    static Charset of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = Arrays.copyOf(in.readNBytes(2), 2);
            boolean marked = (first[0] & first[1] & 0xfe) == 0xfe;
            if (marked) {
                return StandardCharsets.UTF_16;
            }
            return first[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
    }
}

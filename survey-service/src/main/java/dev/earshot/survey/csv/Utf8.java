package dev.earshot.survey.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files as UTF-8 and nothing else; what is not UTF-8 is refused instead of being replaced. */
public final class Utf8 {
    private Utf8() {}

    public static Reader reader(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), decoder());
    }

    /** The line, counted from 1, with the first byte that is not UTF-8. */
    public static long firstBadLine(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        long line = 1;
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            while (true) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                boolean bad = decoder.decode(bytes, characters, read < 0).isError();
                line += characters
                        .flip()
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
                if (bad || read < 0) {
                    return line;
                }
                characters.clear();
                bytes.compact();
            }
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}

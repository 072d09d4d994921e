package dev.earshot.common.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.ContentReference;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets through what is UTF-8 as table 3-7 of the Unicode Standard has it. A parser that decodes by itself takes characters
 * that are longer than they must be, and halves of them.
 */
final class WellFormedUtf8 extends FilterInputStream {
    private static final int LOWEST = 0x80;
    private static final int HIGHEST = 0xBF;

    private int due;
    private int lowest = LOWEST;
    private int highest = HIGHEST;
    private boolean broken;
    private int line = 1;
    private int column;

    WellFormedUtf8(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** What is sound before the first byte that is not comes first, so that the parser knows where it is. */
    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (broken) {
            throw malformed();
        }
        int read = super.read(bytes, offset, length);
        for (int i = 0; i < read; i++) {
            if (!accepts(bytes[offset + i] & 0xFF)) {
                broken = true;
                if (i == 0) {
                    throw malformed();
                }
                return i;
            }
        }
        return read;
    }

    private boolean accepts(int octet) {
        if (due > 0) {
            boolean follows = octet >= lowest && octet <= highest;
            due--;
            expect(LOWEST, HIGHEST);
            return follows;
        }
        if (octet == '\n') {
            line++;
            column = 0;
        } else {
            column++;
        }
        return begins(octet);
    }

    private boolean begins(int octet) {
        due = octet < LOWEST ? 0 : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        switch (octet) {
            case 0xE0 -> expect(0xA0, HIGHEST);
            case 0xED -> expect(LOWEST, 0x9F);
            case 0xF0 -> expect(0x90, HIGHEST);
            case 0xF4 -> expect(LOWEST, 0x8F);
            default -> expect(LOWEST, HIGHEST);
        }
        return octet < LOWEST || (octet >= 0xC2 && octet <= 0xF4);
    }

    private void expect(int from, int to) {
        lowest = from;
        highest = to;
    }

    private JsonParseException malformed() {
        JsonLocation place = new JsonLocation(ContentReference.unknown(), -1, line, column);
        return new JsonParseException((@Nullable JsonParser) null, "Malformed UTF-8", place);
    }
}

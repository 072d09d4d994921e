package dev.earshot.common.json;

import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.io.InputDecorator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 and nothing else. Passes over the mark by which some programs say that their text is; a parser that detects nothing
 * trips on it.
 */
final class MarkedUtf8 extends InputDecorator {
    private static final long serialVersionUID = 1L;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    @Override
    public InputStream decorate(IOContext context, InputStream in) throws IOException {
        PushbackInputStream text = new PushbackInputStream(in, MARK.length);
        byte[] begin = text.readNBytes(MARK.length);
        if (!Arrays.equals(begin, MARK)) {
            text.unread(begin);
        }
        return new WellFormedUtf8(text);
    }

    /** Bytes in memory are our own, and have none. */
    @Override
    public @Nullable InputStream decorate(IOContext context, byte[] text, int offset, int length) {
        return null;
    }

    @Override
    public Reader decorate(IOContext context, Reader text) {
        return text;
    }
}

package dev.earshot.survey.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a body that did not declare its length as soon as it has become too large. */
class LimitedStream extends FilterInputStream {
    private final BodyLimit.Bound bound;
    private long seen;

    LimitedStream(InputStream body, BodyLimit.Bound bound) {
        super(body);
        this.bound = bound;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        seen += Math.max(0, read);
        if (seen > bound.bytes()) {
            throw bound.tooLarge().toException();
        }
    }
}

package dev.earshot.models;

import java.io.IOException;
import java.io.InputStream;

/** A server's answer to the wish for a part of a file. */
sealed interface Reply extends AutoCloseable {
    InputStream body();

    /** The part; the file has {@code total} bytes. */
    record Part(InputStream body, long total) implements Reply {}

    /** The server knows no ranges and begins to send the whole file, of {@code length} bytes; 0 when it does not tell. */
    record Whole(InputStream body, long length, Runnable hangUp) implements Reply {}

    /** Ends the exchange, however much of it is read. */
    @Override
    default void close() throws IOException {
        switch (this) {
            case Part part -> part.body().close();
            case Whole whole -> whole.hangUp().run();
        }
    }
}

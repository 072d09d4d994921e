package dev.earshot.common.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Makes UUIDv7 identifiers and turns them into the 16 bytes a BINARY(16) column holds, and back. */
public final class Ids {
    private static final NoArgGenerator BY_TIME = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /**
     * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then randomness, which counts up within a millisecond. So what this
     * process makes later is greater, and rows read by their id come in the order in which they were made.
     */
    public static UUID next() {
        return BY_TIME.generate();
    }

    /** What is not greater than any identifier made at this moment or later, and greater than all that were made before. */
    public static UUID firstAt(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16 | 0x7000, 0x8000_0000_0000_0000L);
    }

    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /**
     * Reads the 16 bytes back.
     *
     * @throws IllegalArgumentException unless there are exactly 16
     */
    public static UUID of(byte[] bytes) {
        if (bytes.length != 16) {
            throw new IllegalArgumentException("a UUID has 16 bytes, not " + bytes.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}

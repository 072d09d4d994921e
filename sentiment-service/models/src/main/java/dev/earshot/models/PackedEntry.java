package dev.earshot.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Where in a jar the bytes of an entry are, and how they are packed. */
record PackedEntry(long first, long length, boolean deflated) {
    /** Reads the jar's directory at its end, and the entry's own header. */
    static PackedEntry find(SeekableByteChannel jar, String name) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(jar)
                .setIgnoreLocalFileHeader(true)
                .get()) {
            ZipArchiveEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new Missing(name);
            }
            zip.getRawInputStream(entry); // only this looks up where its data begins
            return new PackedEntry(
                    entry.getDataOffset(), entry.getCompressedSize(), entry.getMethod() == ZipEntry.DEFLATED);
        }
    }

    long last() {
        return first + length - 1;
    }

    /** What is left of it when so many bytes are there. */
    PackedEntry rest(long kept) {
        return new PackedEntry(first + kept, length - kept, deflated);
    }

    InputStream unpacked(InputStream packed) {
        if (!deflated) {
            return packed;
        }
        // an inflater without header wants one byte after the end
        InputStream padded = new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1]));
        return new InflaterInputStream(padded, new Inflater(true), 1 << 16);
    }

    /** The jar has no such entry. */
    static final class Missing extends IOException {
        Missing(String name) {
            super("the jar holds no " + name);
        }
    }
}

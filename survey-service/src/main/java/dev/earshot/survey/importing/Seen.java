package dev.earshot.survey.importing;

import dev.earshot.survey.recording.Occasion;
import java.util.OptionalLong;

/** What earlier rows of a file said, by what they took: two numbers each, so that large files need little memory. */
final class Seen {
    private static final long NONE = 0;

    private long[] keys = new long[1024];
    private long[] digests = new long[1024];
    private int size;

    /** What the first row said that took this, as a digest. */
    OptionalLong said(Occasion taken) {
        int slot = slot(key(taken));
        return keys[slot] == NONE ? OptionalLong.empty() : OptionalLong.of(digests[slot]);
    }

    void note(Occasion taken, long digest) {
        if (2 * size >= keys.length) {
            grow();
        }
        put(key(taken), digest);
    }

    private void put(long key, long digest) {
        int slot = slot(key);
        if (keys[slot] == NONE) {
            keys[slot] = key;
            digests[slot] = digest;
            size++;
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldDigests = digests;
        keys = new long[2 * oldKeys.length];
        digests = new long[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != NONE) {
                put(oldKeys[i], oldDigests[i]);
            }
        }
    }

    /** Where the key is, or the free place where it would be. */
    private int slot(long key) {
        int slot = Long.hashCode(key) & (keys.length - 1);
        while (keys[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Half of a hash is one for all purposes here; one in many billions stands for nothing. */
    private static long key(Occasion occasion) {
        long half = occasion.id().getLeastSignificantBits();
        return half == NONE ? 1 : half;
    }
}

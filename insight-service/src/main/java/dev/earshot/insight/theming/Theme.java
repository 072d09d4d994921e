package dev.earshot.insight.theming;

import java.util.Locale;
import java.util.UUID;

/** Something people talk about. */
public record Theme(String key, String name, Origin origin) {
    private static final int LONGEST_WORDS = 40;

    /** Where a theme comes from. */
    public enum Origin {
        /** Known from the start. */
        SEED,
        /** Found by clustering what fitted no seed. */
        EMERGENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A theme that was found; the same middle always gives the same key. */
    public static Theme emergent(String name, Embedding middle) {
        String mark = UUID.nameUUIDFromBytes(middle.bytes()).toString().substring(0, 8);
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String readable = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        return new Theme(readable + "-" + mark, name, Origin.EMERGENT);
    }
}

package dev.earshot.insight.theming;

import java.util.Locale;

/** Something people talk about. */
public record Theme(String key, String name, Origin origin) {
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
}

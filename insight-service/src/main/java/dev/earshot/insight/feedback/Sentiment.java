package dev.earshot.insight.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How something was meant, in three classes. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    /** As events and tables write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sentiment> of(String key) {
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }
}

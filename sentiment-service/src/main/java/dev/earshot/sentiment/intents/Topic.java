package dev.earshot.sentiment.intents;

import java.util.Locale;

/** What a cue speaks for; its name in a cue file is the constant's in lower case. */
enum Topic {
    HIGH,
    LOW,
    REQUEST,
    BUG,
    CHURN_RISK,
    THANKS;

    /** @throws IllegalArgumentException when a cue file names a topic that does not exist */
    static Topic named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

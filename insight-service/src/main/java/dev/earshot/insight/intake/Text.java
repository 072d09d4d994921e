package dev.earshot.insight.intake;

import org.jspecify.annotations.Nullable;

/** What our columns hold of an event's texts. */
final class Text {
    private static final int LONGEST_KEY = 64;

    private Text() {}

    /**
     * A key of journey, stage, touchpoint or survey.
     *
     * @throws IllegalArgumentException naming the field if it is empty or too long
     */
    static String key(String field, String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return atMost(LONGEST_KEY, field, value);
    }

    static String atMost(int characters, String field, String value) {
        if (value.length() > characters) {
            throw new IllegalArgumentException(field + " is longer than " + characters + " characters");
        }
        return value;
    }

    /** The beginning of a text that is only a remark. */
    static @Nullable String cut(int characters, @Nullable String value) {
        return value == null || value.length() <= characters ? value : value.substring(0, characters);
    }
}

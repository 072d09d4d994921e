package dev.earshot.survey.answering;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a page is light or dark: as the browser wishes, unless the website around it has only the one. */
enum Theme {
    AUTO("light dark", "(prefers-color-scheme:dark)"),
    LIGHT("light", "not all"),
    DARK("dark", "all");

    private final String schemes;
    private final String inTheDark;

    Theme(String schemes, String inTheDark) {
        this.schemes = schemes;
        this.inTheDark = inTheDark;
    }

    /** The one of an address; the browser's where it names none of ours. */
    static Theme of(@Nullable String named) {
        return Arrays.stream(values())
                .filter(theme -> theme.toString().equals(named))
                .findFirst()
                .orElse(AUTO);
    }

    /** As the CSS property {@code color-scheme} lists them. */
    public String schemes() {
        return schemes;
    }

    /** The media in which the dark colours hold. */
    String inTheDark() {
        return inTheDark;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

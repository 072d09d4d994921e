package dev.earshot.survey.asking;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
public final class Direction {
    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private Direction() {}

    /** {@code rtl} or {@code ltr}, as HTML writes it. */
    public static String of(String language) {
        return RIGHT_TO_LEFT.contains(primary(language)) ? "rtl" : "ltr";
    }

    /** The language itself, without its region: that of {@code pt-BR} is {@code pt}. */
    public static String primary(String language) {
        return language.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}

package dev.earshot.sentiment.trying;

import java.util.Locale;

/** Constants, codes and figures as people read them. */
final class InWords {
    private InWords() {}

    static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** From {@code churn_risk} to "churn risk". */
    static String of(String key) {
        return key.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A polarity with its sign and two digits. */
    static String polarity(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == 0 ? "0.00" : "%+.2f".formatted(rounded).replace('-', '−');
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** The English name of a language, from its code. */
    static String language(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH);
    }
}

package dev.earshot.survey.importing;

import dev.earshot.survey.privacy.Redaction;

/** A cell in a message, so that it is found; it should be a score or a date, and may be anything. */
final class Quote {
    private static final int LONGEST = 40;

    private Quote() {}

    static String of(String cell) {
        String quote = Redaction.of(cell);
        boolean fits = quote.codePointCount(0, quote.length()) <= LONGEST;
        return "`" + (fits ? quote : quote.substring(0, quote.offsetByCodePoints(0, LONGEST)) + "…") + "`";
    }
}

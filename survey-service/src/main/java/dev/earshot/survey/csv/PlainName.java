package dev.earshot.survey.csv;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of the name of a column, or of a word in it, when people may write it in many ways. */
public final class PlainName {
    private PlainName() {}

    /** Without case, accents, blanks and punctuation. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

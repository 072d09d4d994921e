package dev.earshot.sentiment.gloss;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a text as glossaries and word counts know them: lower case, without accents. */
public final class Plain {
    private Plain() {}

    /** The words in their order; marks that end or divide a sentence are words of their own. */
    public static List<String> words(String text) {
        String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("œ", "oe")
                .replace("æ", "ae");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        letters.codePoints()
                .filter(codePoint -> Character.getType(codePoint) != Character.NON_SPACING_MARK)
                .forEach(codePoint -> {
                    if (Character.isLetterOrDigit(codePoint)) {
                        word.appendCodePoint(codePoint);
                        return;
                    }
                    end(word, words);
                    if (".,;:!?".indexOf(codePoint) >= 0) {
                        words.add(Character.toString(codePoint));
                    }
                });
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}

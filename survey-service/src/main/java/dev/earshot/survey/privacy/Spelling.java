package dev.earshot.survey.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What is the same about a reference to a person, an order or a call, however it was typed, copied or exported. */
public final class Spelling {
    /** Format characters, joiners, fillers, and what chooses between forms of the character before. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u3164\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");

    private static final Pattern EDGES = Pattern.compile("^[\\p{IsWhite_Space}\\p{Cc}]+|[\\p{IsWhite_Space}\\p{Cc}]+$");
    private static final Pattern MAIL = Pattern.compile("[^@]+@[^@]+");

    private Spelling() {}

    /** Whether nothing of a text can be seen, so that it says as little as none. */
    public static boolean isInvisible(String text) {
        return INVISIBLE
                .matcher(text)
                .replaceAll("")
                .codePoints()
                .allMatch(character -> Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /**
     * In Unicode's composed form, without what cannot be seen and the white space around it, and an address of mail in small
     * letters. All other references are as different as their letters.
     */
    public static String of(String reference) {
        String seen = EDGES.matcher(INVISIBLE.matcher(reference).replaceAll("")).replaceAll("");
        String cased = MAIL.matcher(seen).matches() ? seen.toLowerCase(Locale.ROOT) : seen;
        return Normalizer.normalize(cased, Normalizer.Form.NFC);
    }
}

package dev.earshot.sentiment.text;

import java.text.Normalizer;

/**
 * Prepares a text: composed characters (NFC), no invisible ones, single spaces, nothing repeated more than three times,
 * no endless words, and a total that bounds the work. What carries feeling ("soooo", "!!!", emoji) stays visible.
 */
public final class Preparation {
    /** Characters kept of one text: about 600 words, which no survey comment needs but a pasted page exceeds. */
    public static final int MAX_CHARACTERS = 3_000;

    /** Characters looked at: where little of a text is kept, because it repeats itself, its end is not looked for. */
    private static final int MAX_SEEN = 20 * MAX_CHARACTERS;

    private static final int MAX_MARKS = 2;

    private Preparation() {}

    public static PreparedText prepare(String sent) {
        PreparedWriter writer = new PreparedWriter(MAX_CHARACTERS);
        int at = 0;
        while (at < sent.length() && at < MAX_SEEN && !writer.full()) {
            int end = clusterEnd(sent, at);
            int codePoint = sent.codePointAt(at);
            if (isBreak(codePoint)) {
                writer.newline();
            } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                writer.space();
            } else if (isVisible(codePoint)) {
                writer.write(cluster(sent, at, end), at, end);
            }
            at = end;
        }
        return writer.finish(!sent.substring(at).isBlank());
    }

    private static int clusterEnd(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && isMark(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** One character with its marks, composed; towers of marks ("zalgo") lose the marks above the second. */
    private static String cluster(String text, int start, int end) {
        int first = text.codePointAt(start);
        int next = start + Character.charCount(first);
        if (next == end) {
            return text.substring(start, end);
        }
        StringBuilder kept = new StringBuilder().appendCodePoint(first);
        text.substring(next, end)
                .codePoints()
                .filter(Preparation::isVisible)
                .limit(MAX_MARKS)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> codePoint >= 0x1160 && codePoint <= 0x11FF; // vowels and finals of a Hangul syllable
        };
    }

    private static boolean isBreak(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x0B
                || codePoint == 0x2028
                || codePoint == 0x2029;
    }

    private static boolean isVisible(int codePoint) {
        boolean variationSelector = codePoint >= 0xFE00 && codePoint <= 0xFE0F;
        return !variationSelector
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
                    default -> codePoint != 0xFFFD;
                };
    }
}

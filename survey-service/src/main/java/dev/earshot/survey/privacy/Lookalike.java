package dev.earshot.survey.privacy;

import java.util.Arrays;

/**
 * A text as people read it: what cannot be seen is left out, and digits, blanks and dashes of other alphabets are plain ones.
 * Every character knows where it stood.
 */
public final class Lookalike {
    private static final int ASCII = 128;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d";

    private static final char IDEOGRAPHIC_STOP = '\u3002';

    private final String text;
    private final int[] places;

    private Lookalike(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    public static Lookalike of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] places = new int[original.length()];
        for (int i = 0; i < original.length(); i++) {
            char character = original.charAt(i);
            if (!isInvisible(character)) {
                places[plain.length()] = i;
                plain.append(plain(character));
            }
        }
        return new Lookalike(plain.toString(), Arrays.copyOf(places, plain.length()));
    }

    public String text() {
        return text;
    }

    /** Where a stretch of it stands in the original. */
    Span original(Span span) {
        return new Span(places[span.start()], places[span.end() - 1] + 1);
    }

    private static boolean isInvisible(char character) {
        return character >= ASCII && Character.getType(character) == Character.FORMAT;
    }

    private static char plain(char character) {
        if (character < ASCII) {
            return character;
        }
        if (Character.isDigit(character)) {
            return Character.forDigit(Character.digit(character, 10), 10);
        }
        if (Character.isSpaceChar(character)) {
            return ' ';
        }
        if (DASHES.indexOf(character) >= 0) {
            return '-';
        }
        if (character == IDEOGRAPHIC_STOP) {
            return '.';
        }
        // The full-width forms of ASCII
        return character > '\uff00' && character < '\uff5f' ? (char) (character - 0xfee0) : character;
    }
}

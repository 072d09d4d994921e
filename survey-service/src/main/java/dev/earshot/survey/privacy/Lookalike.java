package dev.earshot.survey.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * A text as people read it: what cannot be seen and what only adorns is left out, and letters, digits, blanks, dashes and
 * brackets that are drawn in another way are plain ones. Every character knows where it stood.
 */
public final class Lookalike {
    private static final int ASCII = 128;
    private static final int MOST_ESCAPED = 4;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d";
    private static final char IDEOGRAPHIC_STOP = '\u3002';

    private final String text;

    /** Of every character in the original, and of the end. */
    private final int[] places;

    private Lookalike(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    public static Lookalike of(String original) {
        StringBuilder plain = new StringBuilder(original.length());
        int[] places = new int[original.length() + 1];
        for (int i = 0, next; i < original.length(); i = next) {
            int character = original.codePointAt(i);
            next = i + Character.charCount(character);
            if (!isLeftOut(character)) {
                int from = plain.length();
                plain.appendCodePoint(plain(character));
                Arrays.fill(places, from, plain.length(), i);
            }
        }
        places[plain.length()] = original.length();
        return new Lookalike(plain.toString(), Arrays.copyOf(places, plain.length() + 1));
    }

    /** The same with what was escaped as it was meant: after every time that it was escaped, all of them last. */
    public static List<Lookalike> readings(String original) {
        List<Lookalike> readings = new ArrayList<>(List.of(of(original)));
        while (readings.size() <= MOST_ESCAPED) {
            Lookalike meant = readings.getLast().unescaped();
            if (meant.text.equals(readings.getLast().text)) {
                break;
            }
            readings.add(meant);
        }
        return readings;
    }

    private Lookalike unescaped() {
        StringBuilder meant = new StringBuilder(text.length());
        int[] at = new int[text.length() + 1];
        Matcher escape = Escapes.in(text);
        int from = 0;
        while (escape.find()) {
            System.arraycopy(places, from, at, meant.length(), escape.start() - from);
            meant.append(text, from, escape.start());
            int begin = meant.length();
            meant.append(Escapes.meant(escape));
            Arrays.fill(at, begin, meant.length(), places[escape.start()]);
            from = escape.end();
        }
        System.arraycopy(places, from, at, meant.length(), places.length - from);
        meant.append(text, from, text.length());
        return new Lookalike(meant.toString(), Arrays.copyOf(at, meant.length() + 1));
    }

    public String text() {
        return text;
    }

    /** Where a stretch of it stands in the original, with what is left out behind it. */
    Span original(Span span) {
        return new Span(places[span.start()], places[span.end()]);
    }

    /** Format characters, accents that stand alone, and what makes an emoji of a digit. */
    private static boolean isLeftOut(int character) {
        return character >= ASCII
                && switch (Character.getType(character)) {
                    case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    private static int plain(int character) {
        if (character < ASCII) {
            return character == '\t' ? ' ' : character;
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
        String compatible = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return compatible.length() == 1 && compatible.charAt(0) < ASCII ? compatible.charAt(0) : character;
    }
}

package dev.earshot.sentiment.lexicon;

import dev.earshot.sentiment.text.Span;

/** Marks around words, and how much they emphasise. */
final class Punctuation {
    private static final int EMOTICON = 2;

    private static final int MOST_EXCLAMATIONS = 4;
    private static final double EXCLAMATION = 0.292;

    private static final int MOST_QUESTIONS = 3;
    private static final double QUESTION = 0.18;
    private static final double MANY_QUESTIONS = 0.96;

    private Punctuation() {}

    static boolean isMark(int codePoint) {
        return codePoint > ' ' && codePoint < 127 && !Character.isLetterOrDigit(codePoint);
    }

    /** The quotes and the ellipsis of telephones and word processors as a keyboard has them, one for one. */
    static String plain(String text) {
        return text.replace('‘', '\'')
                .replace('’', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace('…', '.');
    }

    /** The word without the marks around it, unless so little is left that it is an emoticon. */
    static Span stripped(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (to > from && isMark(text.charAt(to - 1))) {
            to--;
        }
        boolean emoticon = to - from <= 2 * EMOTICON && text.codePointCount(from, to) <= EMOTICON;
        return emoticon ? new Span(start, end) : new Span(from, to);
    }

    /** What "!" and "?" add to the strength of a text. */
    static double emphasis(String text) {
        long exclamations = text.chars().filter(character -> character == '!').count();
        long questions = text.chars().filter(character -> character == '?').count();
        return EXCLAMATION * Math.min(exclamations, MOST_EXCLAMATIONS) + doubt(questions);
    }

    private static double doubt(long questions) {
        if (questions > MOST_QUESTIONS) {
            return MANY_QUESTIONS;
        }
        return questions > 1 ? questions * QUESTION : 0;
    }
}

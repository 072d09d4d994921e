package dev.earshot.sentiment.lexicon;

import dev.earshot.sentiment.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Splits a text at white space and around emoji; an emoji becomes the words of its name. */
record Splitting(Vocabulary vocabulary, Emoji emoji) {
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (emoji.isEmoji(codePoint)) {
                Span span = new Span(at, emoji.end(text, at));
                addName(text, span, tokens);
                at = marksEnd(text, span.end());
            } else {
                int end = wordEnd(text, at);
                Span span = Punctuation.stripped(text, at, end);
                tokens.add(new Token(vocabulary.term(text.substring(span.start(), span.end())), span));
                at = end;
            }
        }
        return tokens;
    }

    private void addName(String text, Span span, List<Token> tokens) {
        text.substring(span.start(), span.end())
                .codePoints()
                .filter(emoji::isEmoji)
                .forEach(part -> emoji.terms(part).forEach(term -> tokens.add(new Token(term, span))));
    }

    private int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            if (isSpace(codePoint) || emoji.isEmoji(codePoint)) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return end;
    }

    /** A full stop behind an emoji is no word of its own. */
    private static int marksEnd(String text, int start) {
        int end = start;
        while (end < text.length() && Punctuation.isMark(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }
}

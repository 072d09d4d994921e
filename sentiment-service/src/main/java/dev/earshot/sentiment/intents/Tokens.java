package dev.earshot.sentiment.intents;

import dev.earshot.sentiment.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a sentence into tokens, in one pass; no sentence needs more than a thousand. Whom it is addressed to ("@brand when do
 * you open") is left out, so that it starts with what is said.
 */
final class Tokens {
    private static final int LONGEST_WORD = 40;
    private static final int MOST_TOKENS = 1_000;
    private static final String PAUSES = ".!?;:,()…-–—/\"";

    private final Map<String, List<String>> spellings;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(Map<String, List<String>> spellings) {
        this.spellings = spellings;
    }

    /**
     * @param spellings what a word (without accents and apostrophes) stands for: "dont" for "do not"
     */
    static List<Token> of(String sentence, Map<String, List<String>> spellings) {
        Tokens cut = new Tokens(spellings);
        int at = addressEnd(sentence);
        while (at < sentence.length() && cut.tokens.size() < MOST_TOKENS) {
            int end = wordEnd(sentence, at);
            if (end > at) {
                cut.word(sentence, new Span(at, end));
                at = end;
            } else {
                if (PAUSES.indexOf(sentence.charAt(at)) >= 0) {
                    cut.pause(sentence, at);
                }
                at++;
            }
        }
        return cut.tokens;
    }

    /** Where the names ("@brand @agent_2") end that a message begins with. */
    private static int addressEnd(String text) {
        int said = 0;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '@' && follows(text, at)) {
                at++;
                while (at < text.length() && (isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
                    at++;
                }
                said = at;
            } else if (text.charAt(at) == ' ') {
                at++;
            } else {
                break;
            }
        }
        return said;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && (isLetter(text.charAt(at)) || (at > from && isJoint(text.charAt(at)) && follows(text, at)))) {
            at++;
        }
        return at;
    }

    private static boolean isLetter(char character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean follows(String text, int at) {
        return at + 1 < text.length() && isLetter(text.charAt(at + 1));
    }

    private static boolean isJoint(char character) {
        return character == '\'' || character == '’' || character == '`' || character == '´';
    }

    /** A hyphen inside a word joins: "hassle-free" reads like "hassle free". */
    private void pause(String text, int at) {
        boolean joins = text.charAt(at) == '-' && at > 0 && isLetter(text.charAt(at - 1)) && follows(text, at);
        if (!joins) {
            tokens.add(new Token(text.charAt(at) == '…' ? "." : text.substring(at, at + 1), new Span(at, at + 1)));
        }
    }

    private void word(String sentence, Span span) {
        String written = sentence.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_WORD));
        String plain = plain(written);
        StringBuilder joined = new StringBuilder(plain.length());
        plain.chars().filter(Character::isLetterOrDigit).forEach(joined::appendCodePoint);
        List<String> meant = spellings.get(joined.toString());
        if (meant != null) {
            meant.forEach(word -> tokens.add(new Token(word, span)));
            return;
        }
        int from = 0;
        for (int at = 0; at <= plain.length(); at++) {
            if (at == plain.length() || isJoint(plain.charAt(at))) {
                String part = plain.substring(from, at);
                if (!part.isEmpty()) {
                    spellings
                            .getOrDefault("'" + part, List.of(part))
                            .forEach(word -> tokens.add(new Token(word, span)));
                }
                from = at + 1;
            }
        }
    }

    /** Lower case, without accents, "soooo" as "so". */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(character -> character < 128);
        String bare = ascii ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(bare.length());
        int at = 0;
        while (at < bare.length()) {
            char character = bare.charAt(at);
            int end = at + 1;
            while (end < bare.length() && bare.charAt(end) == character) {
                end++;
            }
            if (Character.getType(character) != Character.NON_SPACING_MARK) {
                boolean drawn = end - at > 2 && Character.isLetter(character);
                plain.repeat(character, drawn ? 1 : end - at);
            }
            at = end;
        }
        return plain.toString().replace("œ", "oe");
    }
}

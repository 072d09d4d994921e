package dev.earshot.sentiment.lexicon;

import dev.earshot.sentiment.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emoji and the words of their names. */
final class Emoji {
    private static final int FIRST = 0xA9;
    private static final int JOINER = 0x200D;
    private static final int KEYCAP = 0x20E3;

    private final Map<Integer, List<Term>> names;

    private Emoji(Map<Integer, List<Term>> names) {
        this.names = Map.copyOf(names);
    }

    static Emoji load(Vocabulary vocabulary) {
        Map<Integer, List<Term>> names = new HashMap<>();
        WordList.read("emoji.tsv")
                .lines()
                .forEach((emoji, name) -> names.put(emoji.codePointAt(0), terms(name, vocabulary)));
        return new Emoji(names);
    }

    boolean isEmoji(int codePoint) {
        return codePoint >= FIRST && (names.containsKey(codePoint) || Character.isEmojiPresentation(codePoint));
    }

    /** The name's words; an emoji younger than the list stands for itself. */
    List<Term> terms(int codePoint) {
        List<Term> terms = names.get(codePoint);
        return terms == null ? List.of(new Term(Character.toString(codePoint), false, 0, 0, false)) : terms;
    }

    /** The text with the names of its emoji in their place. */
    String named(String text) {
        StringBuilder named = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (isEmoji(codePoint)) {
                terms(codePoint)
                        .forEach(term -> named.append(' ').append(term.word()).append(' '));
            } else if (!isAttached(codePoint)) {
                named.appendCodePoint(codePoint);
            }
        });
        return named.toString();
    }

    /** The end of an emoji with its skin tone, its variation and all that is joined to it. */
    int end(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        boolean joined = false;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if (!isAttached(next) && !(joined && isEmoji(next))) {
                break;
            }
            joined = next == JOINER;
            end += Character.charCount(next);
        }
        return end;
    }

    private static boolean isAttached(int codePoint) {
        return codePoint == JOINER
                || codePoint == KEYCAP
                || codePoint == 0xFE0E
                || codePoint == 0xFE0F
                || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
                || (codePoint >= 0xE0020 && codePoint <= 0xE007F);
    }

    private static List<Term> terms(String name, Vocabulary vocabulary) {
        return Arrays.stream(name.split(" ", -1))
                .map(word -> {
                    Span inner = Punctuation.stripped(word, 0, word.length());
                    return vocabulary.term(word.substring(inner.start(), inner.end()));
                })
                .toList();
    }
}

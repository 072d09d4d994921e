package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.Span;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/** A sentence, or a part of an endless one, of at most {@value Sentences#MAX_TOKENS} tokens. */
public record Sentence(String text, Span span, List<CoreLabel> tokens) {
    static Sentence of(String whole, int lineStart, List<CoreLabel> tokens) {
        Span span = new Span(tokens.getFirst().beginPosition(), tokens.getLast().endPosition()).shifted(lineStart);
        return new Sentence(whole.substring(span.start(), span.end()), span, List.copyOf(tokens));
    }

    /** How many words have letters that English does not use; the grammar knows none of them. */
    public int wordsInOtherLetters() {
        return (int) tokens.stream()
                .filter(token -> token.word().codePoints().anyMatch(c -> c > '~' && Character.isLetter(c)))
                .count();
    }
}

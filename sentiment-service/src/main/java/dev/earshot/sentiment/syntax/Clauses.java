package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.Span;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a sentence turns: "the food was great, [but] the waiter was rude" has two halves that feel differently. */
public final class Clauses {
    private static final Set<String> TURNS =
            Set.of("but", "however", "although", "though", "yet", "whereas", "except", "unfortunately", ";");
    private static final int MIN_TOKENS = 3;

    private Clauses() {}

    /** The halves of a sentence in the prepared text; the sentence alone where it does not turn. */
    public static List<Span> of(Sentence sentence) {
        List<CoreLabel> tokens = sentence.tokens();
        int shift = sentence.span().start() - tokens.getFirst().beginPosition();
        List<Span> clauses = new ArrayList<>();
        int from = 0;
        for (int i = MIN_TOKENS; i <= tokens.size() - MIN_TOKENS; i++) {
            if (i - from >= MIN_TOKENS && TURNS.contains(tokens.get(i).word().toLowerCase(Locale.ROOT))) {
                clauses.add(span(tokens, from, i, shift));
                from = i;
            }
        }
        clauses.add(span(tokens, from, tokens.size(), shift));
        return clauses;
    }

    private static Span span(List<CoreLabel> tokens, int from, int to, int shift) {
        return new Span(tokens.get(from).beginPosition(), tokens.get(to - 1).endPosition()).shifted(shift);
    }
}

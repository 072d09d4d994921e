package dev.earshot.sentiment.intents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All cues of one language, looked up by their first word. Gaps are short, so the time is linear in the tokens. */
final class Cues {
    private static final Set<String> JOINING_WORDS =
            Set.of("and", "but", "so", "also", "or", "et", "mais", "donc", "ou");

    private final Vocabulary vocabulary;
    private final Map<String, List<String>> spellings;
    private final List<List<Cue>> byFirstClass = new ArrayList<>();

    Cues(Vocabulary vocabulary, Map<String, List<String>> spellings, List<Cue> cues) {
        this.vocabulary = vocabulary;
        this.spellings = Map.copyOf(spellings);
        for (int i = 0; i < vocabulary.classes(); i++) {
            byFirstClass.add(new ArrayList<>());
        }
        cues.forEach(cue -> byFirstClass.get(cue.firstWord().wordClass()).add(cue));
    }

    List<Token> tokens(String sentence) {
        return Tokens.of(sentence, spellings);
    }

    /** Every place where a cue is met, denials too, in the order in which they begin. */
    List<Match> in(List<Token> tokens) {
        List<BitSet> classes =
                tokens.stream().map(token -> vocabulary.classesOf(token.word())).toList();
        List<Match> matches = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from++) {
            BitSet first = classes.get(from);
            for (int id = first.nextSetBit(0); id >= 0; id = first.nextSetBit(id + 1)) {
                for (Cue cue : byFirstClass.get(id)) {
                    int end = end(cue.elements(), 0, tokens, classes, from);
                    if (end > from) {
                        matches.add(new Match(cue, from, end));
                    }
                }
            }
        }
        return matches;
    }

    /** Where the rest of a cue ends that is met at a token; -1 when it is not met. */
    private static int end(List<Element> elements, int next, List<Token> tokens, List<BitSet> classes, int at) {
        if (next == elements.size()) {
            return at;
        }
        return switch (elements.get(next)) {
            case Element.OneOf(int wordClass) ->
                at < tokens.size() && classes.get(at).get(wordClass)
                        ? end(elements, next + 1, tokens, classes, at + 1)
                        : -1;
            case Element.Gap(int most) -> {
                int end = end(elements, next + 1, tokens, classes, at);
                for (int left = most, to = at; end < 0 && left > 0 && to < tokens.size(); left--, to++) {
                    if (tokens.get(to).endsClause()) {
                        break;
                    }
                    end = end(elements, next + 1, tokens, classes, to + 1);
                }
                yield end;
            }
            case Element.SentenceStart start -> at == 0 ? end(elements, next + 1, tokens, classes, at) : -1;
            case Element.ClauseStart start ->
                at == 0
                                || tokens.get(at - 1).isPause()
                                || JOINING_WORDS.contains(tokens.get(at - 1).word())
                        ? end(elements, next + 1, tokens, classes, at)
                        : -1;
            case Element.ClauseEnd end ->
                at == tokens.size() || tokens.get(at).isPause() ? end(elements, next + 1, tokens, classes, at) : -1;
        };
    }
}

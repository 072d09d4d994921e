package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import dev.earshot.sentiment.syntax.Word;
import dev.earshot.sentiment.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The noun that a noun phrase is about, with the noun right before it where there is one: "customer service".
 *
 * @param denied "no hot water" is about water that was not there
 */
record Subject(String name, Span span, boolean denied) {
    /** The subject of a noun phrase; empty for pronouns and for words that name nothing. */
    static Optional<Subject> of(Phrase nounPhrase, Parse parse) {
        Phrase core = core(nounPhrase);
        List<Phrase> children = core.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            Phrase child = children.get(i);
            Word word = parse.words().get(child.from());
            if (child.isWord() && word.isNoun()) {
                return named(core, i, parse);
            }
        }
        return Optional.empty();
    }

    private static Optional<Subject> named(Phrase core, int head, Parse parse) {
        Word noun = parse.words().get(core.children().get(head).from());
        if (Lexemes.VAGUE_NOUNS.contains(lower(noun)) || !isName(noun)) {
            return Optional.empty();
        }
        boolean denied = core.children().stream()
                .filter(Phrase::isWord)
                .anyMatch(child -> Lexemes.NEGATIONS.contains(
                        parse.words().get(child.from()).lemma()));
        if (head > 0) {
            Word before = parse.words().get(core.children().get(head - 1).from());
            if (core.children().get(head - 1).isWord() && before.isNoun() && isName(before)) {
                return Optional.of(new Subject(
                        lower(before) + " " + lower(noun), before.span().and(noun.span()), denied));
            }
        }
        return Optional.of(new Subject(lower(noun), noun.span(), denied));
    }

    /** "the quality of the food" is about quality, but of phrases in a row the last stands next to its verb. */
    private static Phrase core(Phrase nounPhrase) {
        Phrase core = nounPhrase;
        while (!core.children().isEmpty() && core.children().getFirst().is("NP")) {
            boolean row = core.children().stream().anyMatch(child -> child.is(",") || child.is("CC"));
            List<Phrase> inner =
                    core.children().stream().filter(child -> child.is("NP")).toList();
            core = row ? inner.getLast() : inner.getFirst();
        }
        return core;
    }

    private static String lower(Word noun) {
        return noun.lemma().toLowerCase(Locale.ROOT);
    }

    private static boolean isName(Word noun) {
        return noun.lemma().length() > 1 && noun.lemma().chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }
}

package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import dev.earshot.sentiment.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What noun phrases say by themselves: "rude agent", "no hot water", "customer service". */
final class NounPhrases {
    private NounPhrases() {}

    static List<AspectPhrase> in(Phrase phrase, Parse parse) {
        boolean holdsTheHead = phrase.children().stream()
                .anyMatch(child -> child.isWord() && word(child, parse).isNoun());
        Optional<Subject> subject = holdsTheHead ? Subject.of(phrase, parse) : Optional.empty();
        if (subject.isEmpty()) {
            return List.of();
        }
        Subject about = subject.get();
        List<AspectPhrase> found = new ArrayList<>();
        for (Word quality : qualities(phrase, parse)) {
            if (quality.span().end() <= about.span().start()) {
                found.add(aspect(quality, about));
            }
        }
        if (found.isEmpty() && (about.name().indexOf(' ') > 0 || about.denied())) {
            found.add(new AspectPhrase((about.denied() ? "no " : "") + about.name(), about.span(), about.span()));
        }
        return found;
    }

    /** The adjectives, and participles used as such, that stand in a phrase and say something. */
    static List<Word> qualities(Phrase phrase, Parse parse) {
        return phrase.children().stream()
                .flatMap(child -> child.is("ADJP") ? child.all().filter(Phrase::isWord) : Stream.of(child))
                .filter(Phrase::isWord)
                .map(child -> word(child, parse))
                .filter(NounPhrases::isQuality)
                .toList();
    }

    static boolean isQuality(Word word) {
        return (word.isAdjective() || word.isParticiple())
                && !Lexemes.VAGUE_ADJECTIVES.contains(word.lemma())
                && word.text().codePoints().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    /** A participle keeps its form: "cancelled flight", not "cancel flight". */
    static String name(Word quality) {
        return quality.isParticiple()
                ? quality.text().toLowerCase(Locale.ROOT)
                : quality.lemma().toLowerCase(Locale.ROOT);
    }

    private static AspectPhrase aspect(Word quality, Subject about) {
        String denial = about.denied() ? "no " : "";
        return new AspectPhrase(
                denial + name(quality) + " " + about.name(), quality.span().and(about.span()), quality.span());
    }

    private static Word word(Phrase leaf, Parse parse) {
        return parse.words().get(leaf.from());
    }
}

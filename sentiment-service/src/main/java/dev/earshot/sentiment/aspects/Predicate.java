package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import dev.earshot.sentiment.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a subject.
 *
 * @param verb the last verb of the chain, "answered" in "has not answered"; null where none was found
 * @param passive "was cancelled"
 * @param denied "did not work"
 * @param qualities what the subject is said to be, or how it did: "lovely", "late"
 */
record Predicate(@Nullable Word verb, boolean passive, boolean denied, List<Word> qualities, Optional<Subject> object) {
    private static final Set<String> BE = Set.of("be", "get");
    private static final Set<String> DESCRIPTIONS = Set.of("ADJP", "ADVP", "UCP", "JJ", "JJR", "RB");

    static Predicate of(Phrase verbPhrase, Parse parse) {
        Phrase inner = verbPhrase;
        boolean denied = deniedIn(inner, parse);
        boolean afterBe = false;
        Optional<Phrase> next = below(inner, parse);
        while (next.isPresent()) {
            afterBe = words(inner, parse).stream().anyMatch(word -> BE.contains(word.lemma()));
            inner = next.get();
            denied |= deniedIn(inner, parse);
            next = below(inner, parse);
        }
        Word verb = verb(inner, parse);
        boolean passive = afterBe && verb != null && verb.tag().equals("VBN");
        Optional<Subject> object = inner.children().stream()
                .filter(child -> child.is("NP"))
                .findFirst()
                .flatMap(phrase -> Subject.of(phrase, parse));
        return new Predicate(verb, passive, denied, qualities(inner, verb, parse), object);
    }

    /** The verb phrase inside a verb phrase, also through "keeps [crashing]". */
    private static Optional<Phrase> below(Phrase verbPhrase, Parse parse) {
        Word verb = verb(verbPhrase, parse);
        boolean phase = verb != null && Lexemes.PHASE_VERBS.contains(verb.lemma());
        return verbPhrase.children().stream()
                .flatMap(child -> phase && child.is("S") ? child.children().stream() : Stream.of(child))
                .filter(child -> child.is("VP"))
                .findFirst();
    }

    private static boolean deniedIn(Phrase verbPhrase, Parse parse) {
        return words(verbPhrase, parse).stream()
                .anyMatch(word -> Lexemes.NEGATIONS.contains(word.lemma()) || Lexemes.REFUSALS.contains(word.lemma()));
    }

    private static @Nullable Word verb(Phrase verbPhrase, Parse parse) {
        return words(verbPhrase, parse).stream()
                .filter(Word::isVerb)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    /** Adjectives after "is", else the last telling adverb: "came [late]". */
    private static List<Word> qualities(Phrase inner, @Nullable Word verb, Parse parse) {
        List<Word> described = inner.children().stream()
                .filter(child -> DESCRIPTIONS.contains(child.category()))
                .flatMap(Phrase::all)
                .filter(Phrase::isWord)
                .map(leaf -> parse.words().get(leaf.from()))
                .toList();
        List<Word> adjectives =
                described.stream().filter(NounPhrases::isQuality).toList();
        if (!adjectives.isEmpty() && verb != null && Lexemes.COPULAS.contains(verb.lemma())) {
            return adjectives;
        }
        return described.stream()
                .filter(word ->
                        word.isAdverb() ? !Lexemes.VAGUE_ADVERBS.contains(word.lemma()) : NounPhrases.isQuality(word))
                .reduce((first, last) -> last)
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Word> words(Phrase phrase, Parse parse) {
        return phrase.children().stream()
                .flatMap(child -> child.is("ADVP") ? child.children().stream() : Stream.of(child))
                .filter(Phrase::isWord)
                .map(leaf -> parse.words().get(leaf.from()))
                .toList();
    }
}

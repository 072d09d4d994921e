package dev.earshot.sentiment.training;

import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.gloss.Glossary;
import dev.earshot.sentiment.lexicon.Lexicon;
import dev.earshot.sentiment.polarity.Utterance;
import dev.earshot.sentiment.text.Preparation;
import dev.earshot.sentiment.text.Wording;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Reads whole texts as the service reads sentences. */
public record Utterances(Embedder embedder, Lexicon lexicon, Glossary french) {
    /** Loads what reads texts from the class path. */
    public static Utterances load() {
        return new Utterances(Embedder.load(), Lexicon.load(), Glossary.load("fr"));
    }

    List<Utterance> ofEnglish(List<String> texts) {
        return read(texts, UnaryOperator.identity());
    }

    List<Utterance> ofFrench(List<String> texts) {
        return read(texts, french::read);
    }

    private List<Utterance> read(List<String> texts, UnaryOperator<String> intoEnglish) {
        List<String> words =
                texts.stream().map(text -> Preparation.prepare(text).text()).toList();
        List<String> english = words.stream()
                .map(text ->
                        intoEnglish.apply(lexicon.spelledOut(Wording.of(text)).strip()))
                .toList();
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Utterance(words.get(i), embedder.embed(embedder.encode(english.get(i)))))
                .toList();
    }
}

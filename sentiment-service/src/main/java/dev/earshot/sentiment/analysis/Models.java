package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.composition.TensorNetwork;
import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.gloss.Glossary;
import dev.earshot.sentiment.intents.Intents;
import dev.earshot.sentiment.language.Languages;
import dev.earshot.sentiment.lexicon.Lexicon;
import dev.earshot.sentiment.lexicon.WeighedWord;
import dev.earshot.sentiment.polarity.Head;
import dev.earshot.sentiment.polarity.Heads;
import dev.earshot.sentiment.syntax.Grammar;
import dev.earshot.sentiment.text.PreparedText;
import dev.earshot.sentiment.text.Span;
import dev.earshot.sentiment.text.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that has to be loaded before a text can be heard.
 *
 * @param glossaries by the language that they put into English
 */
public record Models(
        Languages languages,
        Grammar grammar,
        TensorNetwork network,
        Embedder embedder,
        Lexicon lexicon,
        Intents intents,
        Map<String, Glossary> glossaries,
        Heads heads) {
    private static final String ENGLISH = "en";
    private static final String FRENCH = "fr";

    public Models {
        glossaries = Map.copyOf(glossaries);
    }

    /** Loads all models side by side: about 8 s on two idle cores. */
    public static Models load() {
        CompletableFuture<Grammar> grammar = CompletableFuture.supplyAsync(Grammar::load);
        CompletableFuture<Embedder> embedder = CompletableFuture.supplyAsync(Embedder::load);
        CompletableFuture<Languages> languages = CompletableFuture.supplyAsync(Languages::load);
        Map<String, Glossary> glossaries = Map.of(FRENCH, Glossary.load(FRENCH));
        return new Models(
                languages.join(),
                grammar.join(),
                TensorNetwork.load(),
                embedder.join(),
                Lexicon.load(),
                Intents.load(),
                glossaries,
                Heads.shipped(glossaries));
    }

    /** The same with other heads, those of a folder. */
    Models with(Path folder) {
        return new Models(languages, grammar, network, embedder, lexicon, intents, glossaries, heads.with(folder));
    }

    /** The head for a text; empty when its language is not scored. Emoji alone are read by their English names. */
    Optional<Head> head(PreparedText text, String language) {
        boolean onlyEmoji = language.equals(Languages.UNDETERMINED)
                && text.text().codePoints().noneMatch(Character::isLetter)
                && !lexicon.spelledOut(text.text()).equals(text.text());
        return heads.of(onlyEmoji ? ENGLISH : language);
    }

    /** What the sentence model reads of a sentence: its wording with emoji spelled out, in English as far as may be. */
    String read(String sentence, String language) {
        String wording = lexicon.spelledOut(Wording.of(sentence)).strip();
        Glossary glossary = glossaries.get(language);
        return glossary == null ? wording : glossary.read(wording);
    }

    /** Where words stand that feel by themselves; known of English only. */
    List<Span> feelingWords(String words, String language) {
        return language.equals(ENGLISH)
                ? lexicon.valence(words).words().stream().map(WeighedWord::span).toList()
                : List.of();
    }

    /** Phrases are read from English grammar only. */
    boolean parses(String language) {
        return language.equals(ENGLISH);
    }

    /** Names and versions of what tells how a text in a language feels, as part of every result. */
    String names(String language, Optional<Head> head) {
        return Stream.of(
                        Optional.of(Embedder.MODEL),
                        head.filter(trained -> parses(language)).map(trained -> TensorNetwork.MODEL),
                        head.map(Head::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("+"));
    }
}

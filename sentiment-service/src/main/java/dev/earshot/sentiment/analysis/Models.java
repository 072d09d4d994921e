package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.language.Languages;
import dev.earshot.sentiment.polarity.Head;
import dev.earshot.sentiment.syntax.Grammar;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that has to be loaded before a text can be heard. */
public record Models(Languages languages, Grammar grammar, Embedder embedder, Map<String, Head> heads) {
    private static final String ENGLISH = "en";

    public Models {
        heads = Map.copyOf(heads);
    }

    /** Loads all models side by side: about 8 s on two idle cores. */
    public static Models load() {
        CompletableFuture<Grammar> grammar = CompletableFuture.supplyAsync(Grammar::load);
        CompletableFuture<Embedder> embedder = CompletableFuture.supplyAsync(Embedder::load);
        CompletableFuture<Languages> languages = CompletableFuture.supplyAsync(Languages::load);
        return new Models(languages.join(), grammar.join(), embedder.join(), shippedHeads());
    }

    /** The head for a language; empty when that language is not scored. */
    Optional<Head> head(String language) {
        return Optional.ofNullable(heads.get(language));
    }

    /** Phrases are read from English grammar only. */
    boolean parses(String language) {
        return language.equals(ENGLISH);
    }

    private static Map<String, Head> shippedHeads() {
        return Stream.of("head-en-1.json", "head-fr-1.json")
                .map(Head::load)
                .collect(Collectors.toMap(Head::language, Function.identity()));
    }
}

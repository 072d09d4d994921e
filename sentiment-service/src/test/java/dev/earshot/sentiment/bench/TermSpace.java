package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.polarity.Terms;
import dev.earshot.sentiment.training.Features;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** TF-IDF: a dimension for every word and pair of words that at least two of the texts hold. */
record TermSpace(Terms terms, Map<String, Integer> places) {
    static TermSpace of(List<String> texts) {
        Terms terms = Terms.of(texts);
        Map<String, Integer> places = new HashMap<>();
        terms.rarity().keySet().stream().sorted().forEach(term -> places.put(term, places.size()));
        return new TermSpace(terms, places);
    }

    int size() {
        return places.size();
    }

    Features features(String text) {
        List<Map.Entry<String, Double>> known = List.copyOf(terms.weigh(text).entrySet());
        return new Features(
                known.stream()
                        .mapToInt(term -> places.getOrDefault(term.getKey(), 0))
                        .toArray(),
                known.stream().mapToDouble(Map.Entry::getValue).toArray());
    }
}

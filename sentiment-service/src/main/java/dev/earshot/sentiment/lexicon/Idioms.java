package dev.earshot.sentiment.lexicon;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Words that together mean something else: "bus stop", "kiss of death", "kind of". */
record Idioms(Map<String, Double> valences, Map<String, Double> boosters) {
    static Idioms load() {
        return new Idioms(
                WordList.read("idioms.tsv").numbers(),
                WordList.read("boosters.tsv").numbers());
    }

    /** What a word with at least three before it weighs when an idiom begins, ends or stands before it. */
    double weigh(List<Term> terms, int at, double weight) {
        String three = phrase(terms, at - 3, at);
        String two = phrase(terms, at - 2, at);
        String farTwo = phrase(terms, at - 3, at - 1);
        double idiom = Stream.of(phrase(terms, at - 1, at + 1), phrase(terms, at - 2, at + 1), two, three, farTwo)
                .filter(valences::containsKey)
                .findFirst()
                .map(valences::get)
                .orElse(weight);
        idiom = valences.getOrDefault(phrase(terms, at, at + 2), idiom);
        idiom = valences.getOrDefault(phrase(terms, at, at + 3), idiom);
        return idiom + boost(three) + boost(farTwo) + boost(two);
    }

    private double boost(String phrase) {
        return boosters.getOrDefault(phrase, 0.0);
    }

    private static String phrase(List<Term> terms, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (Term term : terms.subList(from, Math.min(to, terms.size()))) {
            phrase.append(phrase.isEmpty() ? "" : " ").append(term.word());
        }
        return phrase.toString();
    }
}

package dev.earshot.sentiment.training;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page that goes with a trained head: what it is for, what it learnt from, how good it is, where it ends. */
final class ModelCard {
    private static final Map<String, String> LICENCES = Map.of(
            "customer phrases", "written for this project, Apache-2.0",
            "UCI sentences", "Kotzias et al. 2015, CC BY 4.0",
            "VADER tweets", "Hutto and Gilbert 2014, MIT",
            "French NPS answers", "BenaventC/NPSgame, CC0 1.0; customers of one retailer, whose scores are the labels",
            "French phrases", "written for this project, Apache-2.0");

    private ModelCard() {}

    static String of(String name, Map<String, Integer> counts, Map<String, Double> figures) {
        String data = counts.entrySet().stream()
                .map(set -> "| %s | %d | %s |"
                        .formatted(set.getKey(), set.getValue(), Objects.requireNonNull(LICENCES.get(set.getKey()))))
                .collect(Collectors.joining("\n"));
        String measured = figures.entrySet().stream()
                .map(figure -> String.format(Locale.ROOT, "| %s | %.3f |", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining("\n"));
        return """
               # Model card: %s

               Written by `deploy/bench/sentiment train DATA`, which gives the same weights for the same data. What the head is made of, the figures on data that it never saw, and what it does not hear are in docs/sentiment.md.

               **Meant for** comments of customers in surveys, reviews and messages. Not for judging people, and not for decisions about a single person.

               | learnt from | texts | source and licence |
               |---|---|---|
               %s

               | measured in training | figure |
               |---|---|
               %s

               **Limits.** Sarcasm is not heard. Short answers without a verb ("Delivery.") are neutral unless the question or the score says more. A score is a weak label of a text: promoters complain and detractors praise.
               """.formatted(name, data, measured);
    }
}

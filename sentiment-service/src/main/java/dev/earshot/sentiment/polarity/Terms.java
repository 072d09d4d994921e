package dev.earshot.sentiment.polarity;

import dev.earshot.sentiment.gloss.Plain;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and pairs of words that a head knows, with their inverse document frequency: ln((1 + texts) / (1 + texts with the
 * term)) + 1.
 */
public record Terms(Map<String, Double> rarity) {
    public Terms {
        rarity = Map.copyOf(rarity);
    }

    /** The terms that at least two of the texts hold. */
    public static Terms of(List<String> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> counts(text).keySet().forEach(term -> holders.merge(term, 1, Integer::sum)));
        Map<String, Double> rarity = new HashMap<>();
        holders.forEach((term, count) -> {
            if (count > 1) {
                rarity.put(term, Math.log((1.0 + texts.size()) / (1.0 + count)) + 1);
            }
        });
        return new Terms(rarity);
    }

    /** The known terms of a text by (1 + ln count) times rarity, scaled to length 1; empty when none is known. */
    public Map<String, Double> weigh(String text) {
        Map<String, Double> weights = new LinkedHashMap<>();
        counts(text).forEach((term, count) -> {
            Double rare = rarity.get(term);
            if (rare != null) {
                weights.put(term, (1 + Math.log(count)) * rare);
            }
        });
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        weights.replaceAll((term, weight) -> weight / length);
        return weights;
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        String before = "";
        for (String word : Plain.words(text)) {
            if (word.length() < 2) {
                continue;
            }
            counts.merge(word, 1, Integer::sum);
            if (!before.isEmpty()) {
                counts.merge(before + " " + word, 1, Integer::sum);
            }
            before = word;
        }
        return counts;
    }
}

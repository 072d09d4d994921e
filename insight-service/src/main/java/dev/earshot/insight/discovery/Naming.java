package dev.earshot.insight.discovery;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names clusters by the aspect phrases that set them apart: a phrase weighs by how often a cluster says it, times
 * log(1 + phrases per cluster / how often all say it), the class-based TF-IDF of Grootendorst (2022).
 */
final class Naming {
    /** A phrase that only one person used names nothing, and could name that person. */
    private static final int LEAST_PEOPLE = 2;
    /** A name that fewer of the sentences bear out would mislead. */
    private static final double LEAST_SHARE = 0.2;

    /** Marks that stand for something blacked out, such as XXXX, **** or [name]. */
    private static final Pattern REDACTED = Pattern.compile("(?i)\\bx{2,}\\b|[*_#█]{2,}|[\\[\\]<>]");

    private final Map<String, Long> everywhere = new HashMap<>();
    private final double perCluster;

    Naming(List<Cluster> clusters) {
        long all = 0;
        for (Cluster cluster : clusters) {
            for (String phrase : phrases(cluster)) {
                everywhere.merge(phrase, 1L, Long::sum);
                all++;
            }
        }
        this.perCluster = clusters.isEmpty() ? 0 : (double) all / clusters.size();
    }

    /** A name such as "Late flight"; empty when its sentences have no phrase in common. */
    Optional<String> nameOf(Cluster cluster) {
        Map<String, Long> here = new HashMap<>();
        phrases(cluster).forEach(phrase -> here.merge(phrase, 1L, Long::sum));
        return here.entrySet().stream()
                .filter(phrase -> bearsOut(cluster, phrase.getKey()))
                .max(Comparator.comparingDouble((Map.Entry<String, Long> phrase) -> weight(phrase))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(phrase -> capitalised(phrase.getKey()));
    }

    private double weight(Map.Entry<String, Long> phrase) {
        return phrase.getValue() * Math.log(1 + perCluster / everywhere.getOrDefault(phrase.getKey(), 1L));
    }

    private static boolean bearsOut(Cluster cluster, String phrase) {
        long people = people(cluster, phrase);
        return people >= LEAST_PEOPLE
                && people >= LEAST_SHARE * cluster.members().size();
    }

    private static long people(Cluster cluster, String phrase) {
        return new HashSet<>(cluster.members().stream()
                        .filter(member -> member.phrases().contains(phrase))
                        .map(PooledSentence::response)
                        .toList())
                .size();
    }

    private static List<String> phrases(Cluster cluster) {
        return cluster.members().stream()
                .flatMap(member -> member.phrases().stream().distinct())
                .filter(phrase -> !REDACTED.matcher(phrase).find())
                .toList();
    }

    private static String capitalised(String phrase) {
        int first = phrase.offsetByCodePoints(0, 1);
        return phrase.substring(0, first).toUpperCase(Locale.ROOT) + phrase.substring(first);
    }
}

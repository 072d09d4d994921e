package dev.earshot.sentiment.embedding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which texts the sentence model reads in one run. */
public final class Runs {
    /** A run of this many pieces has most of what can be saved, and is over soon: 16 texts of 10 pieces, 3 of 50. */
    private static final int MOST_PIECES = 160;

    private Runs() {}

    /** Puts texts of one length together, the short ones first; the order of the texts does not matter to any of them. */
    public static List<List<Encoded>> of(Collection<Encoded> texts) {
        List<List<Encoded>> runs = new ArrayList<>();
        texts.stream()
                .collect(Collectors.groupingBy(Encoded::size, TreeMap::new, Collectors.toList()))
                .forEach((size, alike) -> {
                    int most = Math.max(1, MOST_PIECES / size);
                    for (int first = 0; first < alike.size(); first += most) {
                        runs.add(alike.subList(first, Math.min(alike.size(), first + most)));
                    }
                });
        return runs;
    }
}

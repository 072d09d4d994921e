package dev.earshot.survey.inviting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is wrong with the rows of a list, those together with which the same is wrong. */
final class RowFlaws {
    private static final int EXAMPLES = 5;
    private static final int MOST_KINDS = 50;
    private static final Kind OTHERS = new Kind("", "Something else: the list that comes back says it in each row.");

    private final Map<Kind, Count> kinds = new LinkedHashMap<>();

    private record Kind(String column, String why) {}

    private static final class Count {
        private long rows;
        private final List<RowFlaw> first = new ArrayList<>();
    }

    /** Rows with which the same is wrong, and the first of them. */
    record Alike(String column, String why, long rows, List<RowFlaw> first) {
        public boolean isMore() {
            return rows > first.size();
        }
    }

    void add(RowFlaw flaw) {
        Kind kind = new Kind(flaw.column(), flaw.why());
        Count count = kinds.computeIfAbsent(
                kinds.containsKey(kind) || kinds.size() < MOST_KINDS ? kind : OTHERS, any -> new Count());
        count.rows++;
        if (count.first.size() < EXAMPLES) {
            count.first.add(flaw);
        }
    }

    /** Those that are most first. */
    List<Alike> gathered() {
        return kinds.entrySet().stream()
                .map(entry -> new Alike(
                        entry.getKey().column(),
                        entry.getKey().why(),
                        entry.getValue().rows,
                        List.copyOf(entry.getValue().first)))
                .sorted(Comparator.comparingLong(Alike::rows).reversed())
                .toList();
    }
}

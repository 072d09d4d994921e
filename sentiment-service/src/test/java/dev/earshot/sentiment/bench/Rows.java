package dev.earshot.sentiment.bench;

import java.util.List;
import java.util.stream.IntStream;

/** Picks rows evenly out of a set. */
final class Rows {
    private Rows() {}

    static <T> List<T> every(int nth, List<T> rows) {
        return IntStream.iterate(0, i -> i < rows.size(), i -> i + nth)
                .mapToObj(rows::get)
                .toList();
    }

    static <T> List<T> spread(int count, List<T> rows) {
        int taken = Math.min(count, rows.size());
        return IntStream.range(0, taken)
                .mapToObj(i -> rows.get((int) ((long) i * rows.size() / taken)))
                .toList();
    }
}

package dev.earshot.common.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items at most as many as the limit asked for
 * @param next the cursor of the following page; null on the last one
 */
public record PageOf<T>(
        List<T> items, @JsonInclude @Nullable String next) {
    /** The most rows a page can hold. */
    public static final int MOST = 500;

    public PageOf {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were read with one more than the limit, so that the surplus tells whether more follow.
     *
     * @param rows up to {@code limit + 1} rows
     */
    public static <T> PageOf<T> ofSurplus(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new PageOf<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new PageOf<>(items, cursorOf.apply(items.getLast()).encoded());
    }

    public <R> PageOf<R> map(Function<T, R> mapper) {
        return new PageOf<>(items.stream().map(mapper).toList(), next);
    }
}

package dev.earshot.insight.query;

import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.common.time.AskedTimes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; an empty one counts as absent, as forms send it, and a wrong one is refused by name. */
public final class Parameters {
    private static final int USUAL_LIMIT = 50;
    private static final int MOST_NAMED = 50;

    private Parameters() {}

    public static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A day such as 2026-03-01; far away ones stand for an open end. */
    public static Optional<LocalDate> date(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text(text)).map(AskedTimes::day);
        } catch (DateTimeException unreadable) {
            throw Problem.badRequest(name, "This is not a date.", "Write a day such as 2026-03-01 (UTC).")
                    .toException();
        }
    }

    /** A moment such as 2026-03-01T08:00:00Z. */
    public static Optional<Instant> moment(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text(text)).map(AskedTimes::moment);
        } catch (DateTimeException unreadable) {
            throw Problem.badRequest(name, "This is not a point in time.", "Write UTC such as 2026-03-01T08:00:00Z.")
                    .toException();
        }
    }

    /** Days from {@code from} to {@code to}, both optional; without them the usual window up to today. */
    public static Period period(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = date("to", to).orElse(today);
        LocalDate first =
                date("from", from).orElseGet(() -> Window.USUAL.endingOn(last).from());
        requireOrder(first, last);
        return new Period(first, last);
    }

    /** Refuses days {@code from} and {@code to} between which there is none. */
    public static void requireOrder(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw Problem.badRequest("from", "The period ends before it begins.", "Give `from` no later than `to`.")
                    .toException();
        }
    }

    /** How many rows a page may hold, 1 to 500. */
    public static int limit(@Nullable String text) {
        String given = text(text);
        if (given == null) {
            return USUAL_LIMIT;
        }
        if (given.matches("[1-9][0-9]{0,2}") && Integer.parseInt(given) <= PageOf.MOST) {
            return Integer.parseInt(given);
        }
        throw Problem.badRequest("limit", "The limit is out of range.", "Give a whole number from 1 to 500.")
                .toException();
    }

    /** A whole number of at most nine digits. */
    public static Optional<Integer> number(String name, @Nullable String text) {
        String given = text(text);
        if (given != null && !given.matches("[0-9]{1,9}")) {
            throw Problem.badRequest(name, "This is not a whole number.", "Send digits only.")
                    .toException();
        }
        return Optional.ofNullable(given).map(Integer::valueOf);
    }

    /** One of some values, by the key that is written for it. */
    public static <T> Optional<T> oneOf(String name, @Nullable String text, T[] values, Function<T, String> key) {
        String given = text(text);
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(value -> key.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> notOneOf(name, Arrays.stream(values).map(key).toList())));
    }

    /** One of the keys that exist. */
    public static @Nullable String known(String name, @Nullable String text, Collection<String> keys) {
        String given = text(text);
        if (given != null && !keys.contains(given)) {
            throw notOneOf(name, List.copyOf(keys));
        }
        return given;
    }

    static ProblemException notOneOf(String name, List<String> allowed) {
        String remedy = allowed.isEmpty()
                ? "Leave it out: there is none yet."
                : "Use one of: "
                        + String.join(", ", allowed.stream().limit(MOST_NAMED).toList())
                        + (allowed.size() > MOST_NAMED ? " and others." : ".");
        return Problem.badRequest(name, "This value is not known.", remedy).toException();
    }
}

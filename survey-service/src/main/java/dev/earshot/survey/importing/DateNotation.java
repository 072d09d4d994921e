package dev.earshot.survey.importing;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.recording.Told;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How a column writes its dates, gathered from one value after the other. */
final class DateNotation {
    private static final List<DateOrder> ORDERS = DateOrder.OF_NUMBERS;
    private static final Pattern YEAR_IN_FRONT = Pattern.compile("\\d{4}[-/.]");
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.");

    private final Set<DateOrder> possible = EnumSet.copyOf(ORDERS);
    private boolean yearInFront;
    private boolean seen;
    private boolean serial = true;
    private boolean dotted = true;
    private Optional<String> example = Optional.empty();

    static DateNotation of(List<String> values) {
        DateNotation notation = new DateNotation();
        values.forEach(notation::see);
        return notation;
    }

    /** Whether it can be nothing but a time. */
    static boolean isTime(String value) {
        return !Times.isEpoch(value)
                && ORDERS.stream().anyMatch(order -> read(value, order).isPresent());
    }

    void see(String value) {
        seen = true;
        serial &= Times.isSerial(value);
        if (YEAR_IN_FRONT.matcher(value).lookingAt()) {
            yearInFront = true;
            return;
        }
        Map<DateOrder, Told> meanings = new EnumMap<>(DateOrder.class);
        ORDERS.forEach(order -> read(value, order).ifPresent(time -> meanings.put(order, time)));
        boolean same = meanings.size() == ORDERS.size()
                && Set.copyOf(meanings.values()).size() == 1;
        if (!meanings.isEmpty() && !same) {
            possible.retainAll(meanings.keySet());
            dotted &= DOTTED.matcher(value).lookingAt();
            example = example.or(() -> Optional.of(value));
        }
    }

    /** The order that all values can have; empty where none of them depends on it, or where several are left. */
    Optional<DateOrder> order() {
        if (seen && serial) {
            return Optional.of(DateOrder.SERIAL);
        }
        if (example.isEmpty()) {
            return yearInFront ? Optional.of(DateOrder.YMD) : Optional.empty();
        }
        // Where people put dots between the numbers, they put the day first.
        return dotted && possible.contains(DateOrder.DMY) ? Optional.of(DateOrder.DMY) : only();
    }

    /** The order; refuses, as a problem that says how to tell it, a column that does not show its own. */
    DateOrder decided(Layout layout) {
        if (open().isPresent()) {
            throw new Field("dateOrder")
                    .refused(
                            "The column `" + layout.column(Target.COLLECTED_AT).orElse("") + "` does not show whether "
                                    + open().get().inWords() + ".",
                            "Say how the dates are written: dateOrder=dmy, dateOrder=mdy or dateOrder=ymd.");
        }
        return order().orElse(DateOrder.YMD);
    }

    /** A value that can be read in more than one way, where no other value decides. */
    Optional<Open> open() {
        return order().isPresent() ? Optional.empty() : example.map(value -> new Open(value, EnumSet.copyOf(possible)));
    }

    /** A date, and the orders that it can be in. */
    record Open(String date, Set<DateOrder> orders) {
        public String inWords() {
            return date
                    + (orders.contains(DateOrder.YMD) && !orders.containsAll(ORDERS)
                            ? " has its year in front or at the end"
                            : " has the day or the month in front");
        }
    }

    private Optional<DateOrder> only() {
        return possible.size() == 1 ? possible.stream().findFirst() : Optional.empty();
    }

    private static Optional<Told> read(String value, DateOrder order) {
        return new Times(ZoneOffset.UTC, order).read(value);
    }
}

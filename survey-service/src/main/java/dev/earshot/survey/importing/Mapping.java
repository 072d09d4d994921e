package dev.earshot.survey.importing;

import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which column means what.
 *
 * @param columns names of columns by what they mean
 * @param attributes names of columns by the attribute they hold
 * @param timeZone of times without an offset
 * @param delimiter between cells; empty to tell it from the header
 * @param dateOrder of dates in numbers; empty to tell it from all of them
 * @param source whose ids the rows have, where ids of several sources are alike
 * @param reversed whether lower scores are better and have to be turned round; empty where nobody has said so
 */
record Mapping(
        Map<Target, String> columns,
        SortedMap<String, String> attributes,
        String timeZone,
        Optional<Character> delimiter,
        Optional<DateOrder> dateOrder,
        Optional<String> source,
        Optional<Boolean> reversed) {
    private static final int LONGEST_SOURCE = 200;

    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    Mapping {
        // Plans of imports that were accepted before there was a choice do not say it.
        dateOrder = Objects.requireNonNullElse(dateOrder, Optional.empty());
        source = Objects.requireNonNullElse(source, Optional.empty());
        reversed = Objects.requireNonNullElse(reversed, Optional.empty());
    }

    /** Reads {@code map=score:NPS&map=attribute.plan:Plan&timeZone=Europe/Paris&delimiter=;&dateOrder=dmy&source=Shop}. */
    static Mapping of(
            List<String> maps,
            @Nullable String timeZone,
            @Nullable String delimiter,
            @Nullable String dateOrder,
            @Nullable String source) {
        Map<Target, String> columns = new EnumMap<>(Target.class);
        SortedMap<String, String> attributes = new TreeMap<>();
        Field field = new Field("map");
        for (String map : maps) {
            int colon = map.indexOf(':');
            if (colon < 1 || colon == map.length() - 1) {
                throw field.refused("This is not `target:column`.", "Send for instance map=score:NPS.");
            }
            String target = map.substring(0, colon);
            String column = map.substring(colon + 1).strip();
            String before = target.startsWith(Target.ATTRIBUTE)
                    ? attributes.put(Attributes.checkedName(field, target.substring(Target.ATTRIBUTE.length())), column)
                    : columns.put(field.word(target, List.of(Target.values())), column);
            if (before != null) {
                throw field.refused("Two columns are mapped to `" + target + "`.", "Map one column to each target.");
            }
        }
        if (attributes.size() > Attributes.MOST) {
            throw field.refused("There are too many attributes.", "Map at most " + Attributes.MOST + ".");
        }
        return new Mapping(
                columns,
                attributes,
                zone(timeZone),
                separator(delimiter),
                order(dateOrder),
                named(source),
                Optional.empty());
    }

    /** The same; without any mapping, columns that are called like a target mean it. */
    Mapping completed(List<String> header) {
        if (!columns.isEmpty() || !attributes.isEmpty()) {
            return this;
        }
        Map<Target, String> named = new EnumMap<>(Target.class);
        Stream.of(Target.values())
                .filter(target -> header.contains(target.toString()))
                .forEach(target -> named.put(target, target.toString()));
        return new Mapping(named, attributes, timeZone, delimiter, dateOrder, source, reversed);
    }

    /** The same; where a tool gives its answers no id, what they are about is theirs. */
    Mapping identified(List<String> header) {
        Optional<String> identifier = KnownExport.of(header)
                .filter(tool -> !columns.containsKey(Target.SOURCE_ID))
                .flatMap(tool -> tool.identifier(header));
        if (identifier.isEmpty()) {
            return this;
        }
        Map<Target, String> all = new EnumMap<>(Target.class);
        all.putAll(columns);
        all.put(Target.SOURCE_ID, identifier.get());
        return new Mapping(all, attributes, timeZone, delimiter, dateOrder, source, reversed);
    }

    /** Whether rows say the same by it as by the other, as far as an answer is known by what it says. */
    boolean saysAs(Mapping other) {
        return Stream.of(Target.SCORE, Target.COMMENT, Target.COLLECTED_AT)
                        .allMatch(target -> Objects.equals(columns.get(target), other.columns.get(target)))
                && reversed.orElse(false).equals(other.reversed.orElse(false));
    }

    /** All columns that mean something. */
    List<String> used() {
        return Stream.concat(columns.values().stream(), attributes.values().stream())
                .distinct()
                .toList();
    }

    List<Character> possibleDelimiters() {
        return delimiter.map(List::of).orElse(DELIMITERS);
    }

    Mapping delimitedBy(char chosen) {
        return new Mapping(columns, attributes, timeZone, Optional.of(chosen), dateOrder, source, reversed);
    }

    /** The same for scores of which somebody has said, with {@code true} or {@code false}, whether lower is better. */
    Mapping directed(@Nullable String said) {
        Optional<Boolean> direction = Optional.ofNullable(said).map(new Field("reversed")::truth);
        return new Mapping(columns, attributes, timeZone, delimiter, dateOrder, source, direction);
    }

    private static String zone(@Nullable String timeZone) {
        try {
            return timeZone == null ? "UTC" : ZoneId.of(timeZone).getId();
        } catch (DateTimeException unknown) {
            throw new Field("timeZone")
                    .refused("There is no such time zone.", "Send for instance Europe/Paris, or none.");
        }
    }

    private static Optional<DateOrder> order(@Nullable String dateOrder) {
        return Optional.ofNullable(dateOrder)
                .map(sent -> new Field("dateOrder").word(sent, List.of(DateOrder.values())));
    }

    private static Optional<String> named(@Nullable String source) {
        Field field = new Field("source");
        return field.optionalText(source, LONGEST_SOURCE).map(field::line);
    }

    private static Optional<Character> separator(@Nullable String delimiter) {
        return switch (delimiter) {
            case null -> Optional.empty();
            case "tab", "\t" -> Optional.of('\t');
            case ",", ";", "|" -> Optional.of(delimiter.charAt(0));
            default ->
                throw new Field("delimiter")
                        .refused("This delimiter is not known.", "Use one of: `,`, `;`, `|`, tab; or leave it out.");
        };
    }
}

package dev.earshot.survey.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the columns of a file are called, each by a name of its own: as its header says, and by their place where it says
 * nothing, or the same of several.
 */
final class ColumnNames {
    private static final Pattern PLACE = Pattern.compile(" \\(column [0-9]+\\)$");

    private ColumnNames() {}

    static List<String> of(List<String> cells) {
        List<String> said = cells.stream().map(String::strip).toList();
        Set<String> taken = new HashSet<>();
        Set<String> shared = said.stream().filter(name -> !taken.add(name)).collect(Collectors.toSet());
        return IntStream.range(0, said.size())
                .mapToObj(index -> {
                    String name = said.get(index);
                    boolean alone = !name.isEmpty() && !shared.contains(name);
                    return alone ? name : ofPlace(name, "column " + (index + 1), taken);
                })
                .toList();
    }

    private static String ofPlace(String said, String place, Set<String> taken) {
        String name = said.isEmpty() ? place : said + " (" + place + ")";
        return taken.contains(name) ? name + " (without a name of its own)" : name;
    }

    /** What the header says of a column. */
    static String said(String name) {
        return PLACE.matcher(name).replaceFirst("");
    }
}

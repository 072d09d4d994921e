package dev.earshot.survey.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the columns of a file are called: as its header says, or by their place where it says nothing. */
final class ColumnNames {
    private ColumnNames() {}

    static List<String> of(List<String> cells) {
        List<String> said = cells.stream().map(String::strip).toList();
        Set<String> taken = new HashSet<>(said);
        return IntStream.range(0, said.size())
                .mapToObj(index -> said.get(index).isEmpty() ? ofPlace(index + 1, taken) : said.get(index))
                .toList();
    }

    private static String ofPlace(int place, Set<String> taken) {
        String name = "column " + place;
        return taken.contains(name) ? name + " (without a name)" : name;
    }
}

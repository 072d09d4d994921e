package dev.earshot.survey.importing;

import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.PlainName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the rows of which a column says that they are no complete answers of customers: begun only, or somebody's trial. */
final class Unfinished {
    private static final Set<String> DONE =
            Set.of("finished", "complete", "completed", "iscomplete", "iscompleted", "isfinished");
    private static final Set<String> STATE =
            Set.of("status", "state", "responsetype", "responsestatus", "surveystatus", "completionstatus");

    private static final Set<String> NOT_DONE = Set.of("no", "n", "false", "0", "nein", "non", "nee", "nao");
    private static final Set<String> SAID = Set.of(
            "partial",
            "partially",
            "partiallycompleted",
            "partialresponse",
            "incomplete",
            "inprogress",
            "started",
            "unfinished",
            "abandoned",
            "disqualified",
            "preview",
            "surveypreview",
            "test",
            "surveytest",
            "spam");

    /** A column that tells, and the words by which it does. */
    private record Sign(int index, String name, Set<String> words) {
        boolean isIn(CsvRow row) {
            return index < row.cells().size()
                    && words.contains(PlainName.of(row.cells().get(index)));
        }
    }

    private final List<Sign> signs;
    private long rows;
    private @Nullable String first;

    Unfinished(List<String> header) {
        this.signs = IntStream.range(0, header.size())
                .boxed()
                .flatMap(index -> Stream.of(Map.entry(DONE, NOT_DONE), Map.entry(STATE, SAID))
                        .filter(kind -> kind.getKey().contains(new Heading(header.get(index)).plain()))
                        .map(kind -> new Sign(index, header.get(index), kind.getValue())))
                .toList();
    }

    void see(CsvRow row) {
        signs.stream().filter(sign -> sign.isIn(row)).findFirst().ifPresent(sign -> {
            rows++;
            if (first == null) {
                first = Quote.of(row.cells().get(sign.index()).strip()) + " in " + Quote.of(sign.name());
            }
        });
    }

    Optional<Warning> warning() {
        return Optional.ofNullable(first)
                .map(example -> new Warning(
                        "rows",
                        (rows == 1
                                        ? "1 row says that it is no complete answer"
                                        : rows + " rows say that they are no complete answers")
                                + " of customers, such as " + example + ", and would count like all others.",
                        "Take them out of the file if they shall not count."));
    }
}

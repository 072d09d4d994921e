package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.importing.RowResult.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What is wrong with one row; all of it, so that it is corrected in one go. */
final class Faults {
    private final List<Problem> problems = new ArrayList<>();

    /** Reads a part of the row; empty, and noted, where that is refused. */
    <T> Optional<T> tried(Supplier<Optional<T>> part) {
        try {
            return part.get();
        } catch (ProblemException refusal) {
            problems.add(refusal.problem());
            return Optional.empty();
        }
    }

    boolean areNone() {
        return problems.isEmpty();
    }

    Refused refusal(long row) {
        String columns = problems.stream().map(Faults::column).distinct().collect(Collectors.joining(", "));
        String messages = problems.size() == 1
                ? message(problems.getFirst())
                : problems.stream()
                        .map(problem -> column(problem) + ": " + message(problem))
                        .collect(Collectors.joining(" "));
        return new Refused(row, columns, messages);
    }

    private static String column(Problem problem) {
        return String.valueOf(problem.field());
    }

    private static String message(Problem problem) {
        return problem.remedy() == null ? problem.detail() : problem.detail() + " " + problem.remedy();
    }
}

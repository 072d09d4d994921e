package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with the members of a request, all of it and not only the first. */
final class Refusals {
    private final List<Problem> problems = new ArrayList<>();

    /** What the check makes of a member, or something in its place where it is refused. */
    <T> T or(T substitute, Supplier<T> check) {
        try {
            return check.get();
        } catch (ProblemException refused) {
            problems.add(refused.problem());
            return substitute;
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Ends here if there is one: programs are told of one thing at a time. */
    void throwFirst() {
        if (!problems.isEmpty()) {
            throw problems.getFirst().toException();
        }
    }
}

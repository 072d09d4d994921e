package dev.earshot.survey.field;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is wrong with the members of a request, all of it and not only the first. */
public final class Refusals {
    private final List<Problem> problems = new ArrayList<>();

    /** What the check makes of a member, or something in its place where it is refused. */
    public <T> T or(T substitute, Supplier<T> check) {
        try {
            return check.get();
        } catch (ProblemException refused) {
            problems.add(refused.problem());
            return substitute;
        }
    }

    /** All that is wrong where a value is made of each member by itself. */
    public static List<Problem> of(Supplier<?>... checks) {
        Refusals refusals = new Refusals();
        for (Supplier<?> check : checks) {
            refusals.or(Optional.<Object>empty(), () -> Optional.of(check.get()));
        }
        return refusals.all();
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    /** Ends here if there is one: programs are told of one thing at a time. */
    public void throwFirst() {
        if (!problems.isEmpty()) {
            throw problems.getFirst().toException();
        }
    }
}

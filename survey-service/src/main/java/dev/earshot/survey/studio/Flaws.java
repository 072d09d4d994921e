package dev.earshot.survey.studio;

import dev.earshot.common.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is wrong with the forms of a page. */
record Flaws(List<Flaw> all) {
    static final Flaws NONE = new Flaws(List.of());

    static Flaws of(List<Problem> problems) {
        return new Flaws(problems.stream().map(Flaw::of).toList());
    }

    static Flaws of(Problem problem) {
        return of(List.of(problem));
    }

    /** What stands at an input. */
    public @Nullable Flaw at(String field) {
        return all.stream()
                .filter(flaw -> flaw.field().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** Whether something is wrong with any of the inputs whose names begin so. */
    public boolean among(String prefix) {
        return all.stream().anyMatch(flaw -> flaw.field().startsWith(prefix));
    }

    /** Whether an input of one of these names is at fault. */
    boolean anyAt(List<String> fields) {
        return all.stream().anyMatch(flaw -> fields.contains(flaw.field()));
    }

    /** What no input shows. */
    public List<Flaw> stray() {
        return all.stream().filter(Flaw::stray).toList();
    }
}

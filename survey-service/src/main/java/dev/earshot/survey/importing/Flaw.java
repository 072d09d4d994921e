package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import java.util.Objects;

/**
 * What is wrong with a file or a form, in words for the person in front of it.
 *
 * @param field the input that is at fault
 */
record Flaw(String field, String text) {
    static Flaw of(Problem problem) {
        return new Flaw(Objects.requireNonNullElse(problem.field(), ""), problem.inWords());
    }
}

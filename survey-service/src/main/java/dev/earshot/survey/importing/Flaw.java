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
        String field = Objects.requireNonNullElse(problem.field(), "");
        // A form has a field for what programs send as a parameter.
        String text = field.equals("dateOrder")
                ? Problem.quoted(problem.detail()) + " Choose below at “Dates are written”."
                : problem.inWords();
        return new Flaw(field, text);
    }
}

package dev.earshot.survey.field;

import dev.earshot.common.form.FormBody;
import dev.earshot.common.problem.Problem;
import java.util.Map;

/** A form with any number of inputs, as a browser sends it. */
public final class SentForm {
    private SentForm() {}

    /** What was filled in, by the names of the inputs; refuses, as a problem, what did not arrive whole. */
    public static Map<String, String> of(byte[] body) {
        try {
            return FormBody.read(body);
        } catch (FormBody.Unreadable broken) {
            throw Problem.badRequest(
                            "body",
                            "The form did not arrive as it was filled in: " + broken.getMessage() + ".",
                            "Go back, load the page again and choose once more.")
                    .toException();
        }
    }
}

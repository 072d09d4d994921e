package dev.earshot.survey.studio;

import dev.earshot.common.form.FormBody;
import dev.earshot.common.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as it came back; what was left blank is absent. */
record Filled(Map<String, String> fields) {
    /**
     * Reads what a browser sent.
     *
     * @throws dev.earshot.common.problem.ProblemException when no form of ours sends such a thing
     */
    static Filled of(byte[] body) {
        try {
            return new Filled(FormBody.read(body));
        } catch (FormBody.Unreadable broken) {
            throw Problem.badRequest(
                            "body",
                            "The form did not arrive as it was filled in: " + broken.getMessage() + ".",
                            "Go back, load the page again and fill it in once more.")
                    .toException();
        }
    }

    /** The lines of a box that are not blank; null where the form has no such box. */
    @Nullable
    List<@Nullable String> lines(String name) {
        String text = fields.get(name);
        return text == null
                ? null
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toList());
    }

    @Nullable
    String get(String name) {
        String text = fields.getOrDefault(name, "").strip();
        return text.isEmpty() ? null : text;
    }
}

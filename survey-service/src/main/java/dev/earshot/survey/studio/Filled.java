package dev.earshot.survey.studio;

import dev.earshot.common.form.FormBody;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as it came back; what was left blank is absent. */
record Filled(Map<String, String> fields) {
    /** No more digits than fit; what is longer is out of any range. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

    /** Begins the names under which a form sends along what its inputs held when it was drawn. */
    private static final String WAS = "was-";

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

    /** A number; null where nothing is filled in. */
    @Nullable
    Integer wholeNumber(String name) {
        String text = get(name);
        if (text == null || WHOLE_NUMBER.matcher(text).matches()) {
            return text == null ? null : Integer.valueOf(text);
        }
        throw new Field(name).refused("This is not a whole number.", "Write digits only, such as 30.");
    }

    @Nullable
    String get(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** What was filled in; empty where nothing was. */
    String text(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** Whether an input holds something else than when the form was drawn; one that does not say so counts as changed. */
    boolean changed(String name) {
        return !fields.containsKey(WAS + name) || !text(name).equals(text(WAS + name));
    }

    /** Whether an input was drawn with something else than this. */
    boolean staleAt(String name, String now) {
        return fields.containsKey(WAS + name) && !text(WAS + name).equals(now);
    }
}

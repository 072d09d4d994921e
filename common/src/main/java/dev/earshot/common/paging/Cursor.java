package dev.earshot.common.paging;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The place in an ordered list where the next page begins: the sort values of the last row seen. Opaque to callers.
 *
 * @param values the sort values, none of which may contain the unit separator U+001F
 */
public record Cursor(List<String> values) {
    /** Behind it stands what binds a cursor to its list. */
    static final String MARK = ".";

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    public static Cursor at(Object... sortValues) {
        return new Cursor(
                java.util.Arrays.stream(sortValues).map(Object::toString).toList());
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, values).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads what {@link #encoded()} wrote; what binds it to its list has been checked before.
     *
     * @param size how many sort values the list is ordered by
     * @throws ProblemException 400 naming {@code cursor} when the text is not such a cursor
     */
    public static Cursor decode(String text, int size) {
        try {
            int mark = text.indexOf(MARK);
            String own = mark < 0 ? text : text.substring(0, mark);
            String joined = new String(Base64.getUrlDecoder().decode(own), StandardCharsets.UTF_8);
            List<String> values = List.of(joined.split(SEPARATOR, -1));
            if (values.size() == size) {
                return new Cursor(values);
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal, which says the same for every malformed cursor
        }
        throw refusal();
    }

    /** The refusal for a cursor whose values cannot be read. */
    public static ProblemException refusal() {
        return Problem.badRequest(
                        "cursor", "This cursor is not one of ours.", "Use `next` from a page as it was given.")
                .toException();
    }
}

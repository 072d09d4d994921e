package dev.earshot.survey.answering;

import dev.earshot.survey.inviting.Token;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, right or wrong, so that nobody types it twice.
 *
 * @param form the one-time identifier of an open link's form; null behind a personal link
 */
record Typed(
        @Nullable String score, String comment, @Nullable String form) {

    /** An untouched form, with a score that the link preselects. */
    static Typed fresh(Door.Open door, @Nullable String preselected) {
        return new Typed(
                preselected,
                "",
                door.invitation().isPresent() ? null : Token.random().text());
    }

    /** What came back. */
    static Typed sent(Map<String, String> fields) {
        return new Typed(fields.get("score"), fields.getOrDefault("comment", ""), fields.get("form"));
    }

    /** The same with a form identifier of its own, where it needs one and lacks it. */
    Typed withForm(Door.Open door) {
        return door.invitation().isPresent() || hasForm()
                ? this
                : new Typed(score, comment, Token.random().text());
    }

    boolean hasForm() {
        return form != null && Token.of(form).isPresent();
    }
}

package dev.earshot.survey.answering;

import dev.earshot.survey.inviting.Token;
import dev.earshot.survey.recording.Answer;
import dev.earshot.survey.recording.Comment;
import dev.earshot.survey.recording.Kept;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the form, right or wrong, so that nobody types it twice.
 *
 * @param form the one-time identifier of an open link's form; null behind a personal link
 * @param page the stamp that says when the page was drawn
 * @param amending whether it changes an answer that has been given
 */
record Typed(
        @Nullable String score, String comment, @Nullable String form, String page, boolean amending) {

    /** Nothing yet but the score that the link preselects, or what was answered before. */
    static Typed fresh(Door.Open door, Optional<String> preselected) {
        Optional<Answer> before = door.standing().map(standing -> standing.answer());
        String comment = before.flatMap(Answer::comment).map(Comment::text).orElse("");
        String score = preselected
                .or(() -> before.flatMap(Answer::score).map(String::valueOf))
                .orElse(null);
        boolean amending = door.standing().filter(Kept::finished).isPresent();
        return new Typed(score, comment, null, "", amending).withForm(door);
    }

    /** What came back. */
    static Typed sent(Map<String, String> fields) {
        return new Typed(
                fields.get("score"),
                fields.getOrDefault("comment", ""),
                fields.get("form"),
                fields.getOrDefault("page", ""),
                fields.containsKey("amend"));
    }

    /** The same with a form identifier of its own, where it needs one and lacks it. */
    Typed withForm(Door.Open door) {
        return door.isPersonal() || hasForm()
                ? this
                : new Typed(score, comment, Token.random().text(), page, amending);
    }

    /** An answer that has been given instead, to be changed. */
    Typed with(Answer given) {
        return new Typed(
                given.score().map(String::valueOf).orElse(null),
                given.comment().map(Comment::text).orElse(""),
                form,
                page,
                true);
    }

    /** The same on a page with this stamp. */
    Typed on(String stamp) {
        return new Typed(score, comment, form, stamp, amending);
    }

    boolean hasForm() {
        return form != null && Token.of(form).isPresent();
    }

    String formOrNone() {
        return form == null ? "" : form;
    }
}

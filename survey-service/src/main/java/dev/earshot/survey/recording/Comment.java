package dev.earshot.survey.recording;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Redaction;
import dev.earshot.survey.privacy.Spelling;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody wrote. Never shown in a log, so its {@code toString} says nothing. */
public record Comment(String text) {
    /** At most so many code points. */
    public static final int LONGEST = 10_000;

    /** What was written, if anything was; blank is nothing, whatever it is blank with. Forms send line ends as CRLF. */
    public static Optional<Comment> of(Field field, @Nullable String written) {
        return field.optionalText(written == null ? null : written.replace("\r\n", "\n"), LONGEST)
                .filter(text -> !Spelling.isInvisible(text))
                .map(Comment::new);
    }

    /** The same without what points at a person. */
    Comment redacted() {
        return new Comment(Redaction.of(text));
    }

    @Override
    public String toString() {
        return "Comment[...]";
    }
}

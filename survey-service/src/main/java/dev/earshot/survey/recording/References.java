package dev.earshot.survey.recording;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.trust.MergeTags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation's own references to persons, orders, calls and tickets, as they come with answers and invitations. */
public final class References {
    /** At most so many characters, to a person. */
    public static final int LONGEST_PERSON = 500;

    /** At most so many characters, to an order, call or ticket. */
    public static final int LONGEST_INTERACTION = 200;

    private References() {}

    /** To a person, where there is one; a tool may have forgotten to fill it in. */
    public static Optional<String> person(Field field, @Nullable String sent) {
        return of(field, sent, LONGEST_PERSON);
    }

    /** The same to an order, call or ticket. */
    public static Optional<String> interaction(Field field, @Nullable String sent) {
        return of(field, sent, LONGEST_INTERACTION);
    }

    private static Optional<String> of(Field field, @Nullable String sent, int most) {
        Optional<String> reference = field.optionalText(sent, most).map(field::line);
        if (reference.filter(MergeTags::areIn).isPresent()) {
            throw field.refused(
                    "A placeholder was left here, or a word for nothing.", "Fill in the reference, or leave it empty.");
        }
        return reference;
    }
}

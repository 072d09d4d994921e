package dev.earshot.survey.recording;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Spelling;
import dev.earshot.survey.trust.MergeTags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An organisation's own references to persons, orders, calls and tickets, as they come with answers and invitations. */
public final class References {
    /** At most so many characters, to a person. */
    public static final int LONGEST_PERSON = 500;

    /** At most so many characters, to an order, call or ticket. */
    public static final int LONGEST_INTERACTION = 200;

    private static final char LOST_LETTER = '\uFFFD';

    private References() {}

    /** To a person, where there is one; a tool may have forgotten to fill it in. */
    public static Optional<String> person(Field field, @Nullable String sent) {
        return of(field, sent, LONGEST_PERSON);
    }

    /** The same to an order, call or ticket, in the one spelling of all that mean it. */
    public static Optional<String> interaction(Field field, @Nullable String sent) {
        return of(field, sent, LONGEST_INTERACTION).map(Spelling::of);
    }

    /** Whether it can be told from every other: several look the same once letters were lost, or none can be seen. */
    public static boolean isWhole(String reference) {
        return reference.indexOf(LOST_LETTER) < 0 && !Spelling.of(reference).isEmpty();
    }

    private static Optional<String> of(Field field, @Nullable String sent, int most) {
        Optional<String> reference = field.optionalText(sent, most).map(field::line);
        if (reference.filter(MergeTags::areIn).isPresent()) {
            throw field.refused(
                    "A placeholder was left here, or a word for nothing.", "Fill in the reference, or leave it empty.");
        }
        if (!reference.map(References::isWhole).orElse(true)) {
            throw field.refused(
                    "The reference holds nothing that can be seen, or U+FFFD, which stands where a letter was lost.",
                    "Send it as it was before it was read in a wrong encoding.");
        }
        return reference;
    }
}

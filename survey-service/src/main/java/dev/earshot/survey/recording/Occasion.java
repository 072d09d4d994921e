package dev.earshot.survey.recording;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.privacy.Respondent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be answered only once: a personal link, a form that was shown, a row of a source. A unique key in the database
 * sees to it, whatever arrives twice or at once.
 */
public record Occasion(UUID id) {
    public static Occasion ofInvitation(UUID invitation) {
        return new Occasion(invitation);
    }

    /**
     * However many links were sent to one person for one order, call or ticket, and whoever only says to be that person: of
     * what is proven and what is asserted one counts.
     */
    public static Occasion ofInteraction(UUID survey, Optional<Respondent> respondent, String interaction) {
        return hashed("interaction", survey, named(respondent) + "\n" + interaction);
    }

    /** What a person says of nothing in particular, by the day, in UTC, on which it began. */
    public static Occasion ofDay(UUID survey, Respondent person, LocalDate day) {
        return hashed("day", survey, person.hash() + "\n" + day);
    }

    public static Occasion ofForm(UUID survey, String form) {
        return hashed("form", survey, form);
    }

    /** A form that was shown to somebody who tries the survey out; no answer that counts is ever on it. */
    public static Occasion ofTest(UUID survey, String form) {
        return hashed("test", survey, form);
    }

    public static Occasion ofSource(UUID survey, String source) {
        return hashed("source", survey, source);
    }

    /** An answer that comes with nothing to recognise it by. */
    public static Occasion single() {
        return new Occasion(Ids.next());
    }

    private static String named(Optional<Respondent> respondent) {
        return respondent.map(person -> person.hash().toString()).orElse("");
    }

    /** Hashed, so that nobody can choose an occasion that belongs to somebody else's link. */
    private static Occasion hashed(String kind, UUID survey, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((kind + "\n" + survey + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return new Occasion(Ids.of(Arrays.copyOf(digest, 16)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.earshot.survey.trust;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a form was filled in, as far as it shows.
 *
 * @param page the stamp of the page it was on; empty when the form was sent without one
 * @param hand what the page's script saw
 * @param work the proof of it, if there is one
 * @param honeypot whether what people do not see was touched
 * @param agent what the sender calls itself
 */
public record Conduct(Optional<String> page, Hand hand, Optional<String> work, boolean honeypot, String agent) {
    private static final String PAGE = "page";
    private static final String HAND = "hand";
    private static final String WORK = "work";
    private static final String HONEYPOT = "website";

    /** What a page's script saw of a person. */
    public enum Hand {
        /** No script ran, so nothing was looked for. */
        NOT_WATCHED,
        /** Nothing touched the page. */
        UNSEEN,
        /** A pointer, a finger or a key did. */
        SEEN;

        public static Hand of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        /** As it is stored. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads it from the form's fields. */
    public static Conduct of(Map<String, String> fields, boolean followedHoneypot, String agent) {
        return new Conduct(
                Optional.ofNullable(fields.get(PAGE)),
                switch (fields.getOrDefault(HAND, "")) {
                    case "" -> Hand.NOT_WATCHED;
                    case "1" -> Hand.SEEN;
                    default -> Hand.UNSEEN;
                },
                Optional.ofNullable(fields.get(WORK)).filter(work -> !work.isEmpty()),
                followedHoneypot || !fields.getOrDefault(HONEYPOT, "").isEmpty(),
                agent);
    }
}

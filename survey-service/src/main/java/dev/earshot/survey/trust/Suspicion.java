package dev.earshot.survey.trust;

import java.util.Locale;

/** Why an answer is kept in quarantine instead of being counted. */
public enum Suspicion {
    /** A chat's or mail's preview robot sent it, by its own name. */
    PREVIEW_AGENT,
    /** A field that people do not see was filled in, or a link that they do not see was followed. */
    HONEYPOT,
    /** It names a page that was never drawn. */
    FORGED_PAGE,
    /** The form came back sooner than anybody can read it. */
    TOO_FAST,
    /** The survey asks for a proof of work, and there is none. */
    NO_WORK,
    /** Scripts ran on the page, but no pointer, finger or key touched it. */
    NO_HAND,
    /** None was seen, and it would change what a hand was seen to give, or what its page had not shown. */
    UNSEEN_CHANGE,
    /** Several scores were handed in on one link within moments. */
    BURST,
    /** It is only said whose it is, and the same has been answered by who proves it. */
    UNPROVEN,
    /** Somebody of the staff took it out of the scores. */
    BY_STAFF;

    /** As it is stored, and told to programs. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

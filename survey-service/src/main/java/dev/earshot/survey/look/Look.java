package dev.earshot.survey.look;

import java.util.Optional;

/** What pages for respondents look like; what is empty is as usual. */
public record Look(Optional<Accent> accent, Optional<Mark> mark) {
    /** Earshot's own. */
    public static final Look USUAL = new Look(Optional.empty(), Optional.empty());

    /**
     * A logo on a page.
     *
     * @param text what it says, for who does not see it
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Mark(String url, String text, int width, int height) {}

    /** What is set here, and the other's where nothing is. */
    Look or(Look other) {
        return new Look(accent.or(other::accent), mark.or(other::mark));
    }

    /** The colour of buttons and links. */
    public Accent shown() {
        return accent.orElse(Accent.EARSHOT);
    }
}

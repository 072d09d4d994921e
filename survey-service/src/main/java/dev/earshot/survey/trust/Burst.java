package dev.earshot.survey.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Several scores on one link: nobody chooses another score within moments, unless the page has shown the one before, or a
 * third within half a minute. What has been found out as a burst says nothing of who comes when it is over.
 */
public final class Burst {
    /** How far back it looks. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    /** How long nothing of a burst has come when it is over. */
    public static final Duration CALM = Duration.ofSeconds(5);

    /** How many other scores somebody chooses in the window, and is still a person. */
    private static final int HESITATION = 1;

    private Burst() {}

    /**
     * A score that came on the link.
     *
     * @param counted whether it is, or was, in the scores; what was suspect from the start says nothing of others
     * @param burst whether it has been found to be part of one
     * @param finished false for the score of who had not sent it off
     * @param seen whether a hand was seen to give it
     */
    public record Handed(int score, Instant at, boolean counted, boolean burst, boolean finished, boolean seen) {}

    /**
     * Whether the score makes it a burst.
     *
     * @param earlier what came on the link before, or at the same time
     * @param hand who was seen to touch the page answers only for what a hand sent off and counted: a scanner may have been
     *     there as well
     * @param drawn when the page was drawn that sends it: what came later came from another page
     * @param soonest how long a second choice takes at least
     */
    public static boolean is(
            int score, List<Handed> earlier, Conduct.Hand hand, Instant drawn, Duration soonest, Instant now) {
        boolean seen = hand == Conduct.Hand.SEEN;
        List<Handed> handed = earlier.stream()
                .filter(one -> !one.at().isBefore(now.minus(WINDOW)))
                .filter(one -> one.counted() || one.burst())
                .filter(one -> !seen || (one.finished() && one.seen()))
                .toList();
        boolean over = isOver(handed, drawn, now);
        List<Handed> others = handed.stream()
                .filter(one -> one.score() != score && !(over && one.burst()))
                .toList();
        return others.stream()
                        .filter(one -> !seen || one.at().isAfter(drawn))
                        .anyMatch(one -> one.at().isAfter(now.minus(soonest)))
                || scores(others) > HESITATION;
    }

    /** Whether the page was drawn after the last that is known to be of a burst, and was sent a while after it. */
    private static boolean isOver(List<Handed> handed, Instant drawn, Instant now) {
        return handed.stream()
                .filter(Handed::burst)
                .map(Handed::at)
                .allMatch(at -> drawn.isAfter(at) && !now.isBefore(at.plus(CALM)));
    }

    private static long scores(List<Handed> handed) {
        return handed.stream().map(Handed::score).distinct().count();
    }
}

package dev.earshot.survey.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Several scores on one link: nobody chooses another score within moments, or a third within half a minute. A hand that was
 * seen may hesitate more often, as long as each page that it sends has shown what it sent before.
 */
public final class Burst {
    /** How far back it looks. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    /** How many other scores a hand chooses in the window, one after the other, and is still a person's. */
    private static final int HESITATION = 3;

    private Burst() {}

    /**
     * A score that came on the link.
     *
     * @param counted whether it is, or was, in the scores; what was suspect from the start says nothing of others
     * @param burst whether it was part of one
     * @param finished false for the score of who had not sent it off
     * @param seen whether a hand was seen to give it
     */
    public record Handed(int score, Instant at, boolean counted, boolean burst, boolean finished, boolean seen) {}

    /**
     * Whether the score makes it a burst.
     *
     * @param shown until when the page that sends it knows what came: what came later came from another page
     * @param soonest how long a second choice takes at least
     * @param earlier what came on the link before, or at the same time
     * @param hand who was seen to touch the page answers only for what a hand sent off and counted: a scanner may have been
     *     there as well, and who hesitates chooses more than once
     */
    public static boolean is(
            int score, List<Handed> earlier, Conduct.Hand hand, Instant shown, Duration soonest, Instant now) {
        boolean seen = hand == Conduct.Hand.SEEN;
        List<Handed> others = earlier.stream()
                .filter(one -> one.score() != score && !one.at().isBefore(now.minus(WINDOW)))
                .filter(one -> one.counted() || one.burst())
                .filter(one -> !seen || (one.finished() && one.seen()))
                .toList();
        List<Handed> apart =
                seen ? others.stream().filter(one -> one.at().isAfter(shown)).toList() : others;
        return apart.stream().anyMatch(one -> one.at().isAfter(now.minus(soonest)))
                || scores(apart) > 1
                || scores(others) > HESITATION;
    }

    private static long scores(List<Handed> handed) {
        return handed.stream().map(Handed::score).distinct().count();
    }
}

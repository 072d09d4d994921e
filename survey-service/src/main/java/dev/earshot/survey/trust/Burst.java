package dev.earshot.survey.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Several scores on one link: nobody chooses another score within moments, or a third within half a minute. */
public final class Burst {
    /** How far back it looks. */
    public static final Duration WINDOW = Duration.ofSeconds(30);

    private Burst() {}

    /**
     * A score that came on the link.
     *
     * @param counted whether it is, or was, in the scores
     * @param finished false for the score of who had not sent it off
     * @param seen whether a hand was seen to give it
     */
    public record Handed(int score, Instant at, boolean counted, boolean finished, boolean seen) {}

    /**
     * Whether the score makes it a burst.
     *
     * @param soonest how long a second choice takes at least
     * @param earlier what came on the link before, or at the same time
     * @param hand who was seen to touch the page answers only for what a hand sent off and counted: a scanner may have been
     *     there as well, and who hesitates chooses more than once
     */
    public static boolean is(int score, List<Handed> earlier, Conduct.Hand hand, Duration soonest, Instant now) {
        List<Handed> others = earlier.stream()
                .filter(one -> one.score() != score && !one.at().isBefore(now.minus(WINDOW)))
                .filter(one -> hand != Conduct.Hand.SEEN || (one.counted() && one.finished() && one.seen()))
                .toList();
        return others.stream().anyMatch(one -> one.at().isAfter(now.minus(soonest)))
                || others.stream().map(Handed::score).distinct().count() > 1;
    }
}

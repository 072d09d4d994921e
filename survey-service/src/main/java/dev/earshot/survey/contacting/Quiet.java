package dev.earshot.survey.contacting;

import dev.earshot.survey.field.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * For how long a person is left in peace after having been asked or having answered.
 *
 * @param days of 24 hours, 1 to 730; empty for no quiet period
 */
public record Quiet(Optional<Integer> days) {
    public static final Quiet NONE = new Quiet(Optional.empty());

    static final int LONGEST = 730;

    public Quiet {
        if (days.isPresent() && !(days.get() >= 1 && days.get() <= LONGEST)) {
            throw new Field("quietDays")
                    .refused(
                            "A quiet period cannot last " + days.get() + " days.",
                            "Use a whole number from 1 to " + LONGEST + ", or none at all.");
        }
    }

    boolean isAny() {
        return days.isPresent();
    }

    /** When it ends, if it has not ended by now. */
    Optional<Instant> end(Optional<Instant> asked, Instant now) {
        return days.flatMap(length -> asked.map(then -> then.plus(Duration.ofDays(length))))
                .filter(end -> end.isAfter(now));
    }
}

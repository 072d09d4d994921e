package dev.earshot.survey.contacting;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When somebody was asked or answered last, while it is decided whether to ask again. */
final class Person {
    private final Optional<Instant> optedOutAt;
    private final Map<UUID, Instant> bySurvey = new HashMap<>();
    private @Nullable Instant last;

    Person(Optional<Instant> askedAt, Optional<Instant> optedOutAt) {
        this.last = askedAt.orElse(null);
        this.optedOutAt = optedOutAt;
    }

    Optional<Instant> optedOutAt() {
        return optedOutAt;
    }

    /** By any survey. */
    Optional<Instant> lastContact() {
        return Optional.ofNullable(last);
    }

    Optional<Instant> lastContact(UUID survey) {
        return Optional.ofNullable(bySurvey.get(survey));
    }

    /** Has been asked by the survey, or has answered it. */
    void wasAsked(UUID survey, Instant at) {
        bySurvey.merge(survey, at, Person::later);
        last = last == null ? at : later(last, at);
    }

    /** What the survey has asked since then has not reached the person. */
    void wasNotReached(UUID survey, Instant since) {
        Instant asked = bySurvey.get(survey);
        if (asked != null && !asked.isBefore(since)) {
            bySurvey.remove(survey);
            last = asked.equals(last)
                    ? bySurvey.values().stream().max(naturalOrder()).orElse(null)
                    : last;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

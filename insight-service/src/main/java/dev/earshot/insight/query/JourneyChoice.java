package dev.earshot.insight.query;

import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the journey that a caller means. */
@ApplicationScoped
public class JourneyChoice {
    private final Journeys journeys;

    JourneyChoice(Journeys journeys) {
        this.journeys = journeys;
    }

    public List<Journey> all() {
        return journeys.all();
    }

    /**
     * The named journey, or without a name the one with the newest description; empty only when there is none at all.
     *
     * @throws dev.earshot.common.problem.ProblemException 400 naming {@code journey} and those that exist
     */
    public Optional<Journey> of(@Nullable String key) {
        List<Journey> all = all();
        String known =
                Parameters.known("journey", key, all.stream().map(Journey::key).toList());
        return known == null
                ? all.stream().findFirst()
                : all.stream().filter(journey -> journey.key().equals(known)).findFirst();
    }
}

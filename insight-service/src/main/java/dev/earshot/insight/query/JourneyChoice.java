package dev.earshot.insight.query;

import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.journey.Journeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the journey that a caller means. */
@ApplicationScoped
public class JourneyChoice {
    /** What the API says of the parameter {@code journey}. */
    public static final String PARAMETER =
            "Key of a journey, see GET /api/v1/journeys. Without it, the journey with the most answers";

    private final Journeys journeys;

    JourneyChoice(Journeys journeys) {
        this.journeys = journeys;
    }

    /** A journey to choose, and how many counted answers it has, of all time. */
    public record Offer(Journey journey, long answers) {}

    /** All journeys, the one with the most answers first, then the one with the newest description. */
    public List<Offer> offers() {
        Map<String, Long> answers = journeys.answers();
        return journeys.all().stream()
                .map(journey -> new Offer(journey, answers.getOrDefault(journey.key(), 0L)))
                .sorted(Comparator.comparingLong(Offer::answers).reversed())
                .toList();
    }

    /** All journeys in the order of {@link #offers()}. */
    public List<Journey> all() {
        return offers().stream().map(Offer::journey).toList();
    }

    /** The named journey, or without a name the one of the survey, where one is named and known. */
    public Optional<Journey> of(@Nullable String key, @Nullable String survey) {
        String asked = Parameters.text(survey);
        Optional<Journey> asking = all().stream()
                .filter(journey ->
                        journey.surveys().stream().anyMatch(each -> each.key().equals(asked)))
                .findFirst();
        return Parameters.text(key) == null && asking.isPresent() ? asking : of(key);
    }

    /**
     * The named journey, or without a name the one with the most answers: a new journey does not take its place
     * unasked. Empty only when there is none at all.
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

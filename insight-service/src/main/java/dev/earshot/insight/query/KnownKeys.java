package dev.earshot.insight.query;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.journey.Journeys;
import dev.earshot.insight.theming.Theme;
import dev.earshot.insight.theming.Themes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What callers may filter by. Any other key is refused by name: a misspelt filter must not look like silence. */
@ApplicationScoped
public class KnownKeys {
    private final Jdbi jdbi;
    private final Journeys journeys;
    private final Themes themes;

    KnownKeys(Jdbi jdbi, Journeys journeys, Themes themes) {
        this.jdbi = jdbi;
        this.journeys = journeys;
        this.themes = themes;
    }

    /** The key of a journey; null when none was named. */
    public @Nullable String journey(@Nullable String sent) {
        return Parameters.known(
                "journey", sent, journeys.all().stream().map(Journey::key).toList());
    }

    /** The key of a stage of the journey, or of any where none is named. */
    public @Nullable String stage(@Nullable String journey, @Nullable String sent) {
        return place("stage", journey, sent, one -> one.stages().stream().map(Journey.Stage::key));
    }

    public @Nullable String touchpoint(@Nullable String journey, @Nullable String sent) {
        return place(
                "touchpoint", journey, sent, one -> one.touchpoints().stream().map(Journey.Touchpoint::key));
    }

    public @Nullable String survey(@Nullable String journey, @Nullable String sent) {
        return place("survey", journey, sent, one -> one.surveys().stream().map(Journey.Survey::key));
    }

    public @Nullable String theme(@Nullable String sent) {
        String given = Parameters.text(sent);
        return given == null
                ? null
                : Parameters.known(
                        "theme", given, themes.all().stream().map(Theme::key).toList());
    }

    /** What was chosen, or nothing where that belongs to another journey: a form that switches the journey still holds it. */
    public @Nullable String stageHere(@Nullable String journey, @Nullable String chosen) {
        return here(() -> stage(journey, chosen), () -> stage(null, chosen));
    }

    /** The same for a touchpoint. */
    public @Nullable String touchpointHere(@Nullable String journey, @Nullable String chosen) {
        return here(() -> touchpoint(journey, chosen), () -> touchpoint(null, chosen));
    }

    /** The same for a survey. */
    public @Nullable String surveyHere(@Nullable String journey, @Nullable String chosen) {
        return here(() -> survey(journey, chosen), () -> survey(null, chosen));
    }

    private static @Nullable String here(Supplier<@Nullable String> inJourney, Supplier<@Nullable String> anywhere) {
        try {
            return inJourney.get();
        } catch (ProblemException notHere) {
            Objects.requireNonNull(anywhere.get());
            return null;
        }
    }

    private @Nullable String place(
            String name, @Nullable String journey, @Nullable String sent, Function<Journey, Stream<String>> keys) {
        String given = Parameters.text(sent);
        if (given == null) {
            return null;
        }
        List<String> described = journeys.all().stream()
                .filter(one -> journey == null || one.key().equals(journey))
                .flatMap(keys)
                .distinct()
                .sorted()
                .toList();
        return !described.contains(given) && answered(name, journey, given)
                ? given
                : Parameters.known(name, given, described);
    }

    /** Whether answers name it, though no journey describes it. */
    private boolean answered(String name, @Nullable String journey, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM score_daily WHERE <name> = :key AND journey = COALESCE(:journey, journey))")
                .define("name", name)
                .bind("key", key)
                .bind("journey", journey)
                .mapTo(Boolean.class)
                .one());
    }
}

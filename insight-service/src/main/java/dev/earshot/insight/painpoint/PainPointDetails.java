package dev.earshot.insight.painpoint;

import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.journey.Journeys;
import dev.earshot.insight.painpoint.PainPointReport.Named;
import dev.earshot.insight.painpoint.PainPointReport.SeverityReport;
import dev.earshot.insight.painpoint.PainPoints.Spot;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.theming.Themes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers what is behind one pain point. */
@ApplicationScoped
class PainPointDetails {
    private final PainPoints painPoints;
    private final Course course;
    private final Quotes quotes;
    private final Journeys journeys;
    private final Themes themes;

    PainPointDetails(PainPoints painPoints, Course course, Quotes quotes, Journeys journeys, Themes themes) {
        this.painPoints = painPoints;
        this.course = course;
        this.quotes = quotes;
        this.journeys = journeys;
        this.themes = themes;
    }

    /** What there is of a pain point in a period; touchpoints and quotes carry names, not keys. */
    record Found(
            Spot spot,
            String journeyName,
            boolean demo,
            Named stage,
            Named theme,
            Optional<SeverityReport> severity,
            List<Course.Week> weeks,
            List<Course.Where> touchpoints,
            List<Quote> quotes) {}

    Optional<Found> find(UUID id, Period period, int mostQuotes) {
        return painPoints
                .find(id)
                .flatMap(
                        spot -> journeys.find(spot.journey()).map(journey -> found(spot, journey, period, mostQuotes)));
    }

    private Found found(Spot spot, Journey journey, Period period, int mostQuotes) {
        var names = themes.names();
        Optional<PainPointReport> report =
                painPoints.measured(spot, period).map(point -> PainPointReport.of(point, journey, names));
        return new Found(
                spot,
                journey.name(),
                journey.demo(),
                new Named(spot.stage(), journey.stageName(spot.stage())),
                new Named(spot.theme(), names.getOrDefault(spot.theme(), spot.theme())),
                report.map(PainPointReport::severity),
                course.weeks(spot, period),
                course.touchpoints(spot, period).stream()
                        .map(where -> new Course.Where(
                                journey.touchpointName(where.touchpoint()), where.mentions(), where.negative()))
                        .toList(),
                quotes.of(spot, period, mostQuotes).stream()
                        .map(quote -> quote.at(journey.touchpointName(quote.touchpoint())))
                        .toList());
    }
}

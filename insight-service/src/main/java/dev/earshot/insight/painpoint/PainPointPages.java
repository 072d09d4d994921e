package dev.earshot.insight.painpoint;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.chart.Line;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.painpoint.PainPoints.Spot;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.Parameters;
import dev.earshot.insight.query.Window;
import dev.earshot.insight.theming.Theme;
import dev.earshot.insight.theming.Themes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ranked list of pain points, and the page of each. */
@Path("/pain-points")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class PainPointPages {
    private static final int QUOTES = 8;
    private static final int PER_PAGE = 100;

    private final PainPointReports reports;
    private final PainPointDetails details;
    private final JourneyChoice journeys;
    private final Themes themes;
    private final Clock clock;

    PainPointPages(
            PainPointReports reports, PainPointDetails details, JourneyChoice journeys, Themes themes, Clock clock) {
        this.reports = reports;
        this.details = details;
        this.journeys = journeys;
        this.themes = themes;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance painPoints(
                Filter filter,
                Optional<Journey> journey,
                List<Journey> journeys,
                List<Theme> themes,
                PageOf<PainPointReport> page);

        static native TemplateInstance painPoint(PainPointDetails.Found found, Window window, Trend trend);
    }

    /** What the person chose; empty texts where everything is meant. */
    record Filter(Window window, String stage, String theme) {
        public List<Window> windows() {
            return Window.choices();
        }
    }

    /** The weekly share of complaints as a chart. */
    record Trend(Line line, List<Window> windows) {
        private static final double LEAST_HEIGHT = 4;

        static Trend of(List<Course.Week> weeks) {
            double highest = weeks.stream()
                    .filter(Course.Week::telling)
                    .mapToDouble(Course.Week::negativePercent)
                    .max()
                    .orElse(0);
            double top = Math.max(LEAST_HEIGHT, Math.ceil(highest / 4) * 4);
            List<Line.Value> guides = java.util.stream.Stream.of(top, top / 2, 0.0)
                    .map(value -> new Line.Value("", value, Math.round(value) + " %", true))
                    .toList();
            List<Line.Value> values = weeks.stream()
                    .map(week -> new Line.Value(
                            week.begins().toString(),
                            week.negativePercent(),
                            week.negativePercent() + " %",
                            week.telling()))
                    .toList();
            return new Trend(Line.across(460, 190, 0, top, values, guides), Window.choices());
        }
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String journey,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String theme,
            @RestQuery @Nullable String window,
            @RestQuery @Nullable String cursor) {
        Optional<Journey> chosen = journeys.of(journey);
        Window span = Window.of(window);
        String oneStage = Parameters.text(stage);
        String oneTheme = Parameters.text(theme);
        PageOf<PainPointReport> page = chosen.map(one -> reports.page(
                        one,
                        span.endingOn(LocalDate.now(clock)),
                        oneStage,
                        oneTheme,
                        PER_PAGE,
                        Parameters.text(cursor)))
                .orElseGet(() -> new PageOf<>(List.of(), null));
        Filter filter = new Filter(span, oneStage == null ? "" : oneStage, oneTheme == null ? "" : oneTheme);
        return Templates.painPoints(filter, chosen, journeys.all(), themes.all(), page);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath String id, @RestQuery @Nullable String window) {
        Window span = Window.of(window);
        return Spot.idIn(id)
                .flatMap(found -> details.find(found, span.endingOn(LocalDate.now(clock)), QUOTES))
                .map(found -> Templates.painPoint(found, span, Trend.of(found.weeks())))
                .orElseThrow(() -> Problem.notFound(
                                "There is no such pain point.", "The list of pain points shows those that exist.")
                        .toException());
    }
}

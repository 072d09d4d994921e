package dev.earshot.insight.painpoint;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.painpoint.PainPoints.Spot;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.Parameters;
import dev.earshot.insight.query.Window;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Pain points for programs. */
@Path("/api/v1/pain-points")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Pain points")
public class PainPointsResource {
    private static final int QUOTES = 10;

    private final PainPointReports reports;
    private final PainPointDetails details;
    private final JourneyChoice journeys;
    private final Clock clock;

    PainPointsResource(PainPointReports reports, PainPointDetails details, JourneyChoice journeys, Clock clock) {
        this.reports = reports;
        this.details = details;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** A pain point with what is behind it; without a severity when nobody mentions it in the window. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Detail(
            UUID id,
            String url,
            String journey,
            PainPointReport.Named stage,
            PainPointReport.Named theme,
            String window,
            PainPointReport.@Nullable SeverityReport severity,
            List<Course.Week> weeks,
            List<Course.Where> touchpoints,
            List<Quote> quotes) {
        static Detail of(PainPointDetails.Found found, Window window) {
            return new Detail(
                    found.spot().id(),
                    "/pain-points/" + found.spot().id(),
                    found.spot().journey(),
                    found.stage(),
                    found.theme(),
                    window.key(),
                    found.severity().orElse(null),
                    found.weeks(),
                    found.touchpoints(),
                    found.quotes());
        }
    }

    @GET
    @Operation(
            summary = "Pain points, the worst first",
            description = "Ranked by the low end of severity@1. Fewer than five negative mentions are not listed.")
    public PageOf<PainPointReport> list(
            @RestQuery @Parameter(description = JourneyChoice.PARAMETER) @Nullable String journey,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String theme,
            @RestQuery @Parameter(description = Window.PARAMETER) @Nullable String window,
            @RestQuery @Parameter(description = "1 to 500, usually 50") @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Window chosen = Window.of(window);
        int most = Parameters.limit(limit);
        Optional<Journey> one = journeys.of(journey);
        return one.map(found -> reports.page(
                        found,
                        chosen.endingOn(LocalDate.now(clock)),
                        Parameters.text(stage),
                        Parameters.text(theme),
                        most,
                        Parameters.text(cursor)))
                .orElseGet(() -> new PageOf<>(List.of(), null));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One pain point with its parts, its course and what people say")
    public Detail one(
            @RestPath String id, @RestQuery @Parameter(description = Window.PARAMETER) @Nullable String window) {
        Window chosen = Window.of(window);
        return Spot.idIn(id)
                .flatMap(found -> details.find(found, chosen.endingOn(LocalDate.now(clock)), QUOTES))
                .map(found -> Detail.of(found, chosen))
                .orElseThrow(() -> Problem.notFound("There is no such pain point.", "List them at /api/v1/pain-points.")
                        .toException());
    }
}

package dev.earshot.insight.journeymap;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.Window;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The journey map for programs. */
@Path("/api/v1/journey-map")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Journey map")
public class JourneyMapResource {
    private final JourneyMaps maps;
    private final JourneyChoice journeys;

    JourneyMapResource(JourneyMaps maps, JourneyChoice journeys) {
        this.maps = maps;
        this.journeys = journeys;
    }

    @GET
    @Operation(
            summary = "Stages, touchpoints, scores, sentiment and the worst pain points of a journey",
            description = "Without a journey, the one with the most answers. Trends compare with as many days before.")
    public JourneyMap map(
            @RestQuery @Parameter(description = JourneyChoice.PARAMETER) @Nullable String journey,
            @RestQuery @Parameter(description = Window.PARAMETER) @Nullable String window) {
        Window chosen = Window.of(window);
        return journeys.of(journey)
                .map(found -> maps.of(found, chosen))
                .orElseThrow(() -> Problem.notFound(
                                "There is no journey yet.",
                                "A journey appears as soon as the survey service tells of one.")
                        .toException());
    }
}

package dev.earshot.insight.themes;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.insight.query.JourneyChoice;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Themes for programs. */
@Path("/api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Themes")
public class ThemesResource {
    private final ThemeReports reports;
    private final JourneyChoice journeys;
    private final Clock clock;

    ThemesResource(ThemeReports reports, JourneyChoice journeys, Clock clock) {
        this.reports = reports;
        this.journeys = journeys;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "All themes with how often and how they are spoken of, the most mentioned first")
    public PageOf<ThemeReport> list(
            @RestQuery @Parameter(description = JourneyChoice.PARAMETER) @Nullable String journey,
            @RestQuery @Parameter(description = Window.PARAMETER) @Nullable String window) {
        Window chosen = Window.of(window);
        return journeys.of(journey)
                .map(found -> new PageOf<>(reports.of(found.key(), chosen.endingOn(LocalDate.now(clock))), null))
                .orElseGet(() -> new PageOf<>(List.of(), null));
    }
}

package dev.earshot.survey.journey;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.database.Database;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The touchpoints of all journeys, flat. */
@Path("/api/v1/touchpoints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journeys")
@RunOnVirtualThread
class TouchpointApi {
    private final Database database;
    private final Journeys journeys;

    TouchpointApi(Database database, Journeys journeys) {
        this.database = database;
        this.journeys = journeys;
    }

    /** A touchpoint and where it belongs. */
    record TouchpointView(String journey, String stage, String key, String name, boolean archived) {}

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Touchpoints with the stage they belong to, of all journeys or of one")
    public PageOf<TouchpointView> all(@RestQuery @Nullable String journey) {
        return database.inTransaction(() -> {
            List<Journey> chosen = journey == null
                    ? journeys.inOrder()
                    : List.of(journeys.byKey(journey)
                            .orElseThrow(() -> Journeys.unknown(journey).toException()));
            return new PageOf<>(chosen.stream().flatMap(TouchpointApi::of).toList(), null);
        });
    }

    private static Stream<TouchpointView> of(Journey journey) {
        return journey.plan().touchpoints().stream()
                .map(touchpoint -> new TouchpointView(
                        journey.key(), touchpoint.stage(), touchpoint.key(), touchpoint.name(), touchpoint.archived()));
    }
}

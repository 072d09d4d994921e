package dev.earshot.survey.journey;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Journeys by API. */
@Path("/api/v1/journeys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journeys")
@RunOnVirtualThread
class JourneyApi {
    private final Database database;
    private final Journeys journeys;
    private final JourneyChanges changes;
    private final Clock clock;

    JourneyApi(Database database, Journeys journeys, JourneyChanges changes, Clock clock) {
        this.database = database;
        this.journeys = journeys;
        this.changes = changes;
        this.clock = clock;
    }

    /** A journey as callers see it. */
    record JourneyView(
            String key,
            String name,
            int version,
            boolean demo,
            Instant changedAt,
            List<Stage> stages,
            List<Touchpoint> touchpoints) {
        static JourneyView of(Journey journey) {
            JourneyPlan plan = journey.plan();
            return new JourneyView(
                    journey.key(),
                    journey.name(),
                    journey.version(),
                    journey.isDemo(),
                    journey.changedAt(),
                    plan.stages(),
                    plan.touchpoints());
        }
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "All journeys with their stages and touchpoints")
    public PageOf<JourneyView> all() {
        return database.inTransaction(() ->
                new PageOf<>(journeys.inOrder().stream().map(JourneyView::of).toList(), null));
    }

    @GET
    @Path("{key}")
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "One journey")
    public JourneyView one(@RestPath String key) {
        return database.inTransaction(() -> JourneyView.of(
                journeys.byKey(key).orElseThrow(() -> Journeys.unknown(key).toException())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Make a journey",
            description =
                    "Begins with a preset: `standard` (awareness, consideration, purchase, retention, advocacy) or"
                            + " `delivery-and-support` (the same with delivery and support as stages of their own).")
    @APIResponse(responseCode = "201", description = "The journey; its address is in Location.")
    public Response create(JourneyRequest.Creation sent) {
        JourneyRequest.Creation creation = new Field("body").required(sent);
        String key = new Field("key").slug(creation.key());
        String name = new Field("name").text(creation.name(), 200);
        JourneyPlan plan = creation.plan();
        JourneyView view = database.inTransaction(() -> {
            if (journeys.byKey(key).isPresent()) {
                throw Problem.conflict("key", "There is a journey `" + key + "` already.", "Choose another key.")
                        .toException();
            }
            Journey journey = new Journey(key, name, creation.demo(), plan, clock.instant());
            journeys.persist(journey);
            changes.publish(journey);
            return JourneyView.of(journey);
        });
        return Response.created(URI.create("/api/v1/journeys/" + key))
                .entity(view)
                .build();
    }

    @PATCH
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Rename, reorder, add or archive stages and touchpoints",
            description = "Nothing is ever deleted: answers keep the stage and touchpoint they were collected at.")
    public JourneyView change(@RestPath String key, JourneyRequest.Change sent) {
        JourneyRequest.Change change = new Field("body").required(sent);
        change.requireSomething();
        return database.inTransaction(() -> {
            Journey journey = journeys.lockedByKey(key)
                    .orElseThrow(() -> Journeys.unknown(key).toException());
            boolean renamed = journey.rename(change.newName().orElse(journey.name()));
            boolean arranged = journey.arrange(change.appliedTo(journey.plan()));
            if (renamed || arranged) {
                journey.touched(clock.instant());
                changes.publish(journey);
            }
            return JourneyView.of(journey);
        });
    }
}

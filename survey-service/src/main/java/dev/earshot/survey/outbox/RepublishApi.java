package dev.earshot.survey.outbox;

import dev.earshot.common.access.Scope;
import dev.earshot.common.time.AskedTimes;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sends events again after Kafka has lost some; consumers recognise what they already have. */
@Path("/api/v1/outbox/republish")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class RepublishApi {
    private static final int BATCH = 1000;

    private final OutboxRows rows;
    private final Bell bell;

    RepublishApi(OutboxRows rows, Bell bell) {
        this.rows = rows;
        this.bell = bell;
    }

    /** How many events go out again. */
    record Republished(long events) {}

    @POST
    @Operation(summary = "Send all events since an instant again, at most as far back as sent rows are kept (24 h)")
    public Republished republish(@RestQuery @Nullable String since) {
        Instant then = instant(new Field("since"), since);
        long events = 0;
        int some;
        do {
            some = rows.unmarkSince(then, BATCH);
            events += some;
            bell.ring();
        } while (some == BATCH);
        return new Republished(events);
    }

    private static Instant instant(Field field, @Nullable String text) {
        try {
            return AskedTimes.moment(field.required(text));
        } catch (DateTimeException notATime) {
            throw field.refused("This is not a time.", "Send ISO-8601 in UTC, such as 2026-01-31T09:30:00Z.");
        }
    }
}

package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The list of who was not asked, by API. */
@Path("/api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RunOnVirtualThread
class ContactsApi {
    private final NotAskedList notAsked;
    private final SurveyViews surveys;

    ContactsApi(NotAskedList notAsked, SurveyViews surveys) {
        this.notAsked = notAsked;
        this.surveys = surveys;
    }

    /** Somebody who was not asked, as callers see it. */
    @Schema(name = "NotAsked")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            Instant notedAt,
            String survey,

            @Schema(description = "Only where the deployment keeps references in clear") @Nullable
            String respondent,

            @Nullable String interaction,
            @Nullable Via channel,
            Reason reason,
            String detail,

            @Schema(description = "When the reason is gone by itself; missing when it never is") @Nullable
            Instant until) {
        static Line of(NotAsked one) {
            return new Line(
                    one.id(),
                    one.notedAt(),
                    one.survey(),
                    one.respondent().orElse(null),
                    one.interaction().orElse(null),
                    one.via().orElse(null),
                    one.reason(),
                    one.detail(),
                    one.until().orElse(null));
        }
    }

    @GET
    @Path("not-asked")
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Everybody who was not asked, with the reason, newest first")
    public PageOf<Line> notAsked(
            @Parameter(description = "A survey's key") @RestQuery @Nullable String survey,
            @Parameter(description = "opted_out, answered, skip_rule, not_sampled or quiet_period") @RestQuery @Nullable
                    String reason,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        Paging paging = Paging.of(limit, cursor);
        Optional<String> key = Optional.ofNullable(survey);
        key.ifPresent(surveys::byKey);
        Optional<Reason> why =
                Optional.ofNullable(reason).map(word -> new Field("reason").word(word, List.of(Reason.values())));
        List<NotAsked> rows = notAsked.newestFirst(key, why, paging.belowId(), paging.limit() + 1);
        return PageOf.ofSurplus(rows, paging.limit(), one -> Cursor.at(one.id()))
                .map(Line::of);
    }
}

package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.References;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who does not want to be asked, by API. */
@Path("/api/v1/contacts/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RunOnVirtualThread
class OptOutApi {
    private static final int MOST = 500;
    private static final Field RESPONDENT = new Field("respondent");

    private final OptOuts optOuts;
    private final Respondents respondents;

    OptOutApi(OptOuts optOuts, Respondents respondents) {
        this.optOuts = optOuts;
        this.respondents = respondents;
    }

    /** One person, or a list of them. */
    @Schema(name = "NewOptOut")
    record Wish(
            @Schema(description = "Your own reference to the person, as invitations name it") @Nullable
            String respondent,

            @Schema(description = "Up to 500 references instead of one") @Nullable
            List<@Nullable String> respondents) {}

    /** Somebody who does not want to be asked, as callers see it. */
    @Schema(name = "OptOut")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(description = "Stands for the person; only this deployment can make it of your reference")
            UUID id,

            @Schema(description = "Only where the deployment keeps references in clear") @Nullable
            String respondent,

            Instant since,
            OptOut.By by) {
        static Line of(OptOut one) {
            return new Line(one.respondent(), one.reference().orElse(null), one.since(), one.by());
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Do not ask these people any more",
            description = "By no survey and on no channel. Who is on the list already stays on it.")
    @APIResponse(responseCode = "204", description = "They are on the list, durably.")
    public void add(@Nullable Wish sent) {
        optOuts.add(wished(new Field("body").required(sent)), OptOut.By.STAFF);
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Everybody who does not want to be asked, newest first, or one person if they are among them")
    public PageOf<Line> all(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Parameter(description = "Your own reference to a person") @RestQuery @Nullable String respondent) {
        Paging paging = Paging.of(limit, null);
        if (respondent != null) {
            return only(respondent, cursor);
        }
        List<OptOut> rows = optOuts.newestFirst(place(cursor), paging.limit() + 1);
        return PageOf.ofSurplus(rows, paging.limit(), one -> Cursor.at(one.since(), one.respondent()))
                .map(Line::of);
    }

    private PageOf<Line> only(String respondent, @Nullable String cursor) {
        if (cursor != null) {
            throw Cursor.refusal();
        }
        return new PageOf<>(
                optOuts.of(person(RESPONDENT, respondent)).map(Line::of).stream()
                        .toList(),
                null);
    }

    @GET
    @Path("{ref:.+}")
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Whether a person does not want to be asked", description = "The reference is your own.")
    public Line one(@RestPath String ref) {
        return optOuts.of(person(new Field("ref"), ref))
                .map(Line::of)
                .orElseThrow(() -> unknown().toException());
    }

    @DELETE
    @Path("{ref:.+}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "The person may be asked again", description = "The reference is your own.")
    @APIResponse(responseCode = "204", description = "Off the list.")
    public void lift(@RestPath String ref) {
        lift(new Field("ref"), ref);
    }

    @DELETE
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "The same for a reference that no path can hold, as one with `//` or a backslash")
    @APIResponse(responseCode = "204", description = "Off the list.")
    public void liftNamed(@Parameter(required = true) @RestQuery @Nullable String respondent) {
        lift(RESPONDENT, respondent);
    }

    private void lift(Field field, @Nullable String reference) {
        if (!optOuts.lift(person(field, reference))) {
            throw unknown().toException();
        }
    }

    private List<Respondent> wished(Wish wish) {
        Field list = new Field("respondents");
        if (wish.respondents() == null) {
            return List.of(wished(RESPONDENT, wish.respondent()));
        }
        if (wish.respondent() != null) {
            throw list.refused("There is a list and somebody beside it.", "Send one of the two.");
        }
        if (wish.respondents().isEmpty() || wish.respondents().size() > MOST) {
            throw list.refused(
                    "There are " + wish.respondents().size() + " references.", "Send 1 to " + MOST + " at once.");
        }
        List<Respondent> people = new ArrayList<>();
        for (int i = 0; i < wish.respondents().size(); i++) {
            people.add(wished(
                    new Field("respondents[" + i + "]"), wish.respondents().get(i)));
        }
        return people;
    }

    /** Who is put on the list; who is looked for there, or taken off, is named as they stand on it. */
    private Respondent wished(Field field, @Nullable String reference) {
        return known(field, References.person(field, reference));
    }

    private Respondent person(Field field, @Nullable String reference) {
        return known(field, field.optionalText(reference, References.LONGEST_PERSON));
    }

    private Respondent known(Field field, Optional<String> reference) {
        return reference
                .map(respondents::of)
                .orElseThrow(
                        () -> field.refused("The reference is missing.", "Send your own reference to the person."));
    }

    private static Optional<OptOut.Place> place(@Nullable String cursor) {
        if (cursor == null) {
            return Optional.empty();
        }
        List<String> values = Cursor.decode(cursor, 2).values();
        try {
            return Optional.of(new OptOut.Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1))));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw Cursor.refusal();
        }
    }

    private static Problem unknown() {
        return Problem.notFound(
                "Nobody with this reference is on the list.", "Use the reference that invitations name the person by.");
    }
}

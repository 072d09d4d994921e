package dev.earshot.survey.inviting;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.access.Scope;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.disk.PrivateFolder;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Personal links for a whole mailing: the list goes in, the same list with its links comes out. */
@Path("/api/v1/invitations/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
@RolesAllowed(Scope.MANAGE)
@RunOnVirtualThread
class BulkApi {
    private static final String CSV = "text/csv";
    private static final String AGAIN =
            "For a list whose answer was lost on its way: whom the survey asked in the last 24"
                    + " hours is asked again, and has a new link.";

    private final Inviting inviting;
    private final ObjectMapper json;
    private final PrivateFolder folder;
    private final String origin;

    BulkApi(
            Inviting inviting,
            ObjectMapper json,
            InvitationConfig config,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.inviting = inviting;
        this.json = json;
        this.folder = new PrivateFolder(config.directory());
        this.origin = origin;
    }

    @POST
    @Consumes(CSV)
    @Produces(CSV)
    @Operation(
            summary = "Make personal links for a list of recipients, ready for a mailing tool",
            description =
                    "UTF-8 with a header. Read are external_id, interaction, language, touchpoint, channel, survey, expires_at and"
                            + " attribute.NAME; other columns pass through and are not stored. The list comes back with the columns"
                            + " url, stop_url, expires_at, not_asked and problem. A list that is broken anywhere is refused as a whole;"
                            + " a recipient who is not to be asked, or cannot be invited, says why under not_asked or problem, and"
                            + " the others have their links.")
    public Response csv(
            @Parameter(description = "For all rows that do not name one") @RestQuery @Nullable String survey,
            @Parameter(description = "Columns that are called otherwise: map=external_id:Customer") @RestQuery
                    List<String> map,
            @Parameter(description = AGAIN) @RestQuery @Nullable String again,
            @RequestBody(required = true) InputStream body) {
        Map<String, String> called = ListHeader.called(map);
        return answer(
                survey,
                again,
                body,
                "text/csv;charset=UTF-8",
                file -> new CsvRecipients(file, Optional.ofNullable(survey), called));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make personal links for a list of recipients",
            description =
                    "An array of invitations of any length; it comes back with id, url and expiresAt, or notAsked, or a"
                            + " problem,"
                            + " in each.")
    public Response json(
            @Parameter(description = "For all items that do not name one") @RestQuery @Nullable String survey,
            @Parameter(description = AGAIN) @RestQuery @Nullable String again,
            @RequestBody(required = true) InputStream body) {
        return answer(
                survey,
                again,
                body,
                MediaType.APPLICATION_JSON,
                file -> new JsonRecipients(file, Optional.ofNullable(survey), json));
    }

    /** The list is kept on disk until it is answered: many callers read nothing before they have sent everything. */
    private Response answer(
            @Nullable String survey,
            @Nullable String again,
            InputStream body,
            String type,
            Function<java.nio.file.Path, RecipientList> format) {
        if (survey != null) {
            inviting.checkSurvey(survey);
        }
        Mailing.Deed deed = inviting.making(new Field("again").truth(again));
        java.nio.file.Path file = received(body);
        try {
            RecipientList recipients = format.apply(file);
            recipients.check();
            StreamingOutput links = to -> {
                try {
                    recipients.writeWithLinks(deed, origin, to);
                } finally {
                    PrivateFolder.discard(file);
                }
            };
            return Response.ok(links, type).build();
        } catch (RuntimeException refused) {
            PrivateFolder.discard(file);
            throw refused;
        }
    }

    /** Among the lists of the page, where what a service that died has left behind is looked for. */
    private java.nio.file.Path received(InputStream body) {
        String name = Ids.next() + ".received";
        try (OutputStream out = folder.create(name)) {
            body.transferTo(out);
            return folder.file(name);
        } catch (IOException broken) {
            PrivateFolder.discard(folder.file(name));
            throw new UncheckedIOException(broken);
        } catch (RuntimeException refused) {
            PrivateFolder.discard(folder.file(name));
            throw refused;
        }
    }
}

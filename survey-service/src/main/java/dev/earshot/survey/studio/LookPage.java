package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.look.Looks;
import dev.earshot.survey.studio.LookForm.Sent;
import dev.earshot.survey.studio.LookForm.Subject;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The look of all surveys that have none of their own. */
@Path("/settings/look")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class LookPage {
    private static final Subject ORGANISATION = new Subject(Looks.ORGANISATION, "/settings/look", null, null);

    private final LookForm form;

    LookPage(LookForm form) {
        this.form = form;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestQuery @Nullable String saved) {
        return form.draw(ORGANISATION, saved != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response save(
            @RestForm @Nullable String accent,
            @RestForm @Nullable String text,
            @RestForm("logo") @Nullable FileUpload logo,
            @RestForm @Nullable String remove) {
        return form.save(ORGANISATION, new Sent(accent, text, logo, remove != null));
    }
}

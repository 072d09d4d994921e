package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyViews;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** A survey's own look. */
@Path("/surveys/{key}/look")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SurveyLookPage {
    private final LookForm form;
    private final SurveyViews surveys;

    SurveyLookPage(LookForm form, SurveyViews surveys) {
        this.form = form;
        this.surveys = surveys;
    }

    @GET
    @Operation(hidden = true)
    public Response look(@RestPath String key, @RestQuery @Nullable String saved) {
        return form.draw(subject(key), saved != null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response save(
            @RestPath String key,
            @RestForm @Nullable String accent,
            @RestForm @Nullable String text,
            @RestForm("logo") @Nullable FileUpload logo,
            @RestForm @Nullable String remove) {
        return form.save(subject(key), new Sent(accent, text, logo, remove != null));
    }

    private Subject subject(String key) {
        return new Subject(
                surveys.idOf(key),
                "/surveys/" + key + "/look",
                key,
                surveys.byKey(key).name());
    }
}

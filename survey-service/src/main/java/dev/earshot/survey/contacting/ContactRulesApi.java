package dev.earshot.survey.contacting;

import dev.earshot.common.access.Scope;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Whom a survey asks, by API. */
@Path("/api/v1/surveys/{key}/contact-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RunOnVirtualThread
class ContactRulesApi {
    private final RulesOfSurveys rules;
    private final SurveyViews surveys;

    ContactRulesApi(RulesOfSurveys rules, SurveyViews surveys) {
        this.rules = rules;
        this.surveys = surveys;
    }

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "Whom a survey asks")
    public RulesView of(@RestPath String key) {
        return RulesView.of(rules.of(surveys.idOf(key)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Set whom a survey asks",
            description = "Replaces all of its rules, for links made from now on. What is left out is as usual.")
    public RulesView set(@RestPath String key, @Nullable RulesView sent) {
        rules.set(surveys.idOf(key), new Field("body").required(sent).rules());
        return of(key);
    }
}

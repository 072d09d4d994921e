package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.earshot.common.access.Scope;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.WholeNumber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The quiet period of the organisation, by API. */
@Path("/api/v1/contacts/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RunOnVirtualThread
class OrganisationRulesApi {
    private final RulesOfSurveys rules;

    OrganisationRulesApi(RulesOfSurveys rules) {
        this.rules = rules;
    }

    /** The organisation's own. */
    @Schema(name = "OrganisationContactRules")
    record OfOrganisation(
            @Schema(
                    minimum = "1",
                    maximum = "730",
                    description =
                            "After any survey has asked a person, or they have answered any, none asks them for so"
                                    + " many days; null for no such period.")
            @JsonInclude
            @JsonDeserialize(using = WholeNumber.class)
            @Nullable
            Integer quietDays) {}

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(summary = "The quiet period of the organisation")
    public OfOrganisation ofOrganisation() {
        return new OfOrganisation(rules.ofOrganisation().days().orElse(null));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Set the quiet period of the organisation", description = "For links made from now on.")
    public OfOrganisation setForOrganisation(@Nullable OfOrganisation sent) {
        rules.setForOrganisation(
                new Quiet(Optional.ofNullable(new Field("body").required(sent).quietDays())));
        return ofOrganisation();
    }
}

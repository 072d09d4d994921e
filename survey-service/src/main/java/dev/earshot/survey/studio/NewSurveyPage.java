package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.SurveyDrafting;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.journey.Journeys;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Makes a survey: first where it asks, then what it measures. */
@Path("/surveys/new")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class NewSurveyPage {
    private final Database database;
    private final Journeys journeys;
    private final SurveyDrafting drafting;
    private final SurveyViews surveys;
    private final String origin;

    NewSurveyPage(
            Database database,
            Journeys journeys,
            SurveyDrafting drafting,
            SurveyViews surveys,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.database = database;
        this.journeys = journeys;
        this.drafting = drafting;
        this.surveys = surveys;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance places(List<Offer> offers);

        static native TemplateInstance newSurvey(
                NewSurvey typed, @Nullable Offer offer, Flaws flaws, @Nullable String address);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance form(@RestQuery @Nullable String journey, @RestQuery @Nullable String touchpoint) {
        return offer(journey, touchpoint)
                .map(offer ->
                        page(NewSurvey.of(offer, surveys.freeKey(offer.surveyKey())), Optional.of(offer), Flaws.NONE))
                .orElseGet(() -> Templates.places(offers()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response make(byte[] body) {
        NewSurvey typed = NewSurvey.of(Filled.of(body));
        List<Problem> flaws = drafting.flaws(typed.creation());
        if (!flaws.isEmpty()) {
            return again(typed, flaws);
        }
        try {
            SurveyView made = drafting.create(typed.creation());
            return Response.seeOther(URI.create("/surveys/" + made.key())).build();
        } catch (ProblemException refused) {
            return again(typed, List.of(refused.problem()));
        }
    }

    private Response again(NewSurvey typed, List<Problem> refused) {
        TemplateInstance again = page(typed, offer(typed.journey(), typed.touchpoint()), Flaws.of(refused));
        return Response.status(refused.getFirst().status())
                .type("text/html;charset=UTF-8")
                .entity(again.render())
                .build();
    }

    private TemplateInstance page(NewSurvey typed, Optional<Offer> offer, Flaws flaws) {
        boolean keyStands = flaws.at("key") == null;
        String address = keyStands && !typed.key().isEmpty() ? origin + "/s/" + typed.key() : null;
        return Templates.newSurvey(typed, offer.orElse(null), flaws, address);
    }

    private Optional<Offer> offer(@Nullable String journey, @Nullable String touchpoint) {
        return offers().stream()
                .filter(offer ->
                        offer.journey().equals(journey) && offer.touchpoint().equals(touchpoint))
                .findFirst();
    }

    private List<Offer> offers() {
        return database.inTransaction(() -> Offer.in(journeys.inOrder()));
    }
}

package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.contacting.ContactRules;
import dev.earshot.survey.contacting.Quiet;
import dev.earshot.survey.contacting.RulesOfSurveys;
import dev.earshot.survey.contacting.RulesView;
import dev.earshot.survey.contacting.SkipRule;
import dev.earshot.survey.field.Refusals;
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
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom a survey asks. */
@Path("/surveys/{key}/contacts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ContactRulesPage {
    private final SurveyViews surveys;
    private final RulesOfSurveys rules;

    ContactRulesPage(SurveyViews surveys, RulesOfSurveys rules) {
        this.surveys = surveys;
        this.rules = rules;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance contactRules(
                SurveyView survey, Form form, Quiet organisation, boolean saved, Flaws flaws);
    }

    /** The rules as they stand in the form, right or wrong. */
    record Form(String quietDays, boolean organisationQuiet, String samplePercent, String skip) {
        static Form of(ContactRules rules) {
            return new Form(
                    rules.quiet().days().map(String::valueOf).orElse(""),
                    rules.organisationQuiet(),
                    String.valueOf(rules.samplePercent()),
                    rules.skip().stream().map(SkipRule::text).collect(Collectors.joining("\n")));
        }

        static Form of(Filled filled) {
            return new Form(
                    filled.fields().getOrDefault("quietDays", ""),
                    filled.get("organisationQuiet") != null,
                    filled.fields().getOrDefault("samplePercent", ""),
                    filled.fields().getOrDefault("skip", ""));
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestPath String key, @RestQuery @Nullable String saved) {
        return page(key, Form.of(rules.of(surveys.idOf(key))), saved != null, Flaws.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response save(@RestPath String key, byte[] body) {
        Filled form = Filled.of(body);
        List<Problem> refused = Refusals.of(
                () -> quiet(form).rules(),
                () -> sample(form).rules(),
                () -> skip(form).rules());
        if (!refused.isEmpty()) {
            return Response.status(400)
                    .type("text/html;charset=UTF-8")
                    .entity(page(key, Form.of(form), false, Flaws.of(refused)).render())
                    .build();
        }
        RulesView wished = new RulesView(
                quiet(form).quietDays(),
                form.get("organisationQuiet") != null,
                sample(form).samplePercent(),
                skip(form).skip());
        rules.set(surveys.idOf(key), wished.rules());
        return Response.seeOther(URI.create("/surveys/" + key + "/contacts?saved=1"))
                .build();
    }

    private static RulesView quiet(Filled form) {
        return new RulesView(form.wholeNumber("quietDays"), null, null, null);
    }

    private static RulesView sample(Filled form) {
        return new RulesView(null, null, form.wholeNumber("samplePercent"), null);
    }

    private static RulesView skip(Filled form) {
        return new RulesView(null, null, null, form.lines("skip"));
    }

    private TemplateInstance page(String key, Form form, boolean saved, Flaws flaws) {
        return Templates.contactRules(surveys.byKey(key), form, rules.ofOrganisation(), saved, flaws);
    }
}

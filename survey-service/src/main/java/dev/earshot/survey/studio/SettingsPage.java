package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.contacting.OptOut;
import dev.earshot.survey.contacting.OptOuts;
import dev.earshot.survey.contacting.Quiet;
import dev.earshot.survey.contacting.RulesOfSurveys;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.References;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What holds for all surveys: the quiet period of the organisation, and who does not want to be asked. */
@Path("/settings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SettingsPage {
    private static final int SHOWN = 20;
    private static final int LONGEST = 500;

    private final RulesOfSurveys rules;
    private final OptOuts optOuts;
    private final Respondents respondents;

    SettingsPage(RulesOfSurveys rules, OptOuts optOuts, Respondents respondents) {
        this.rules = rules;
        this.optOuts = optOuts;
        this.respondents = respondents;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance settings(
                String quietDays, String respondent, List<OptOut> optOuts, @Nullable String done, @Nullable Flaw flaw);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(@RestQuery @Nullable String done) {
        return page(days(), "", said(done), null);
    }

    @POST
    @Path("quiet")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response quiet(byte[] body) {
        Filled form = Filled.of(body);
        String days = Objects.requireNonNullElse(form.get("quietDays"), "");
        try {
            rules.setForOrganisation(new Quiet(Optional.ofNullable(form.wholeNumber("quietDays"))));
            return to("quiet");
        } catch (ProblemException refused) {
            return again(days, "", refused.problem());
        }
    }

    @POST
    @Path("opt-outs/ask")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response ask(byte[] body) {
        return aboutPerson(
                body,
                (reference, person) -> optOuts.of(person)
                        .map(optOut -> reference + ": yes, on the list since " + day(optOut) + ", "
                                + (optOut.by() == OptOut.By.PERSON
                                        ? "by the person's own wish."
                                        : "put there by staff."))
                        .orElse(reference + ": no, not on the list."));
    }

    @POST
    @Path("opt-outs")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response stop(byte[] body) {
        return aboutPerson(body, (reference, person) -> {
            References.person(new Field("respondent"), reference);
            optOuts.add(List.of(person), OptOut.By.STAFF);
            return reference + " will not be asked any more, by any survey.";
        });
    }

    @POST
    @Path("opt-outs/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response resume(byte[] body) {
        return aboutPerson(body, (reference, person) -> {
            if (!optOuts.lift(person)) {
                throw new Field("respondent")
                        .refused("Nobody with this reference is on the list.", "Check the reference.");
            }
            return reference + " may be asked again.";
        });
    }

    /** Answers at once and not by way of another address: addresses are kept in logs, where no person belongs. */
    private Response aboutPerson(byte[] body, BiFunction<String, Respondent, String> deed) {
        String reference = Objects.requireNonNullElse(Filled.of(body).get("respondent"), "");
        try {
            Field field = new Field("respondent");
            String named = field.optionalText(reference, LONGEST)
                    .orElseThrow(() -> field.refused("Nobody is named.", "Write your own reference to the person."));
            String answer = deed.apply(named, respondents.of(named));
            return Response.ok(page(days(), named, answer, null).render(), "text/html;charset=UTF-8")
                    .build();
        } catch (ProblemException refused) {
            return again(days(), reference, refused.problem());
        }
    }

    private static String day(OptOut optOut) {
        return optOut.since().toString().substring(0, 10);
    }

    private String days() {
        return rules.ofOrganisation().days().map(String::valueOf).orElse("");
    }

    private static @Nullable String said(@Nullable String done) {
        return switch (Objects.requireNonNullElse(done, "")) {
            case "quiet" -> "The quiet period is saved. It holds for links made from now on.";
            default -> null;
        };
    }

    private static Response to(String done) {
        return Response.seeOther(URI.create("/settings?done=" + done)).build();
    }

    private Response again(String days, String respondent, Problem refused) {
        return Response.status(refused.status())
                .type("text/html;charset=UTF-8")
                .entity(page(days, respondent, null, Flaw.of(refused)).render())
                .build();
    }

    private TemplateInstance page(String days, String respondent, @Nullable String done, @Nullable Flaw flaw) {
        return Templates.settings(days, respondent, optOuts.newestFirst(Optional.empty(), SHOWN), done, flaw);
    }
}

package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.contacting.ContactLedger;
import dev.earshot.survey.contacting.OptOuts;
import dev.earshot.survey.erasing.Erasing;
import dev.earshot.survey.erasing.ErasureReceipt;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.inviting.OpenLinks;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.recording.Sought;
import dev.earshot.survey.recording.Unrecording;
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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** One person, for who answers to them: what is known of them, their links taken back, all of it erased. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class PeoplePage {
    private final Respondents respondents;
    private final ContactLedger ledger;
    private final OptOuts optOuts;
    private final OpenLinks links;
    private final Unrecording answers;
    private final Erasing erasing;

    PeoplePage(
            Respondents respondents,
            ContactLedger ledger,
            OptOuts optOuts,
            OpenLinks links,
            Unrecording answers,
            Erasing erasing) {
        this.respondents = respondents;
        this.ledger = ledger;
        this.optOuts = optOuts;
        this.links = links;
        this.answers = answers;
        this.erasing = erasing;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance people(
                String respondent, @Nullable Acquaintance known, @Nullable String done, @Nullable Flaw flaw);

        static native TemplateInstance erasePerson(String respondent, Acquaintance known);

        static native TemplateInstance erasure(ErasureReceipt receipt);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look() {
        return Templates.people("", null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response find(byte[] body) {
        return about(body, person -> page(Templates.people(person.reference(), known(person), null, null)));
    }

    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response takeBack(byte[] body) {
        return about(body, person -> {
            int taken = links.takeBack(person.respondent());
            String done = taken == 1 ? "1 link was taken back." : "%,d links were taken back.".formatted(taken);
            return page(Templates.people(person.reference(), known(person), done, null));
        });
    }

    /** Asks first: what is erased is gone for good. */
    @POST
    @Path("erase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response erase(byte[] body) {
        boolean sure = Filled.of(body).get("sure") != null;
        return about(body, person -> {
            if (!sure) {
                return page(Templates.erasePerson(person.reference(), known(person)));
            }
            ErasureReceipt receipt = erasing.erase(person.sought());
            return Response.seeOther(URI.create("/people/erasures/" + receipt.id()))
                    .build();
        });
    }

    @GET
    @Path("erasures/{id}")
    @Operation(hidden = true)
    public TemplateInstance receipt(@RestPath UUID id) {
        return erasing.receipt(id)
                .map(Templates::erasure)
                .orElseThrow(
                        () -> Problem.notFound("There is no such erasure.", "See GET /api/v1/respondents/erasures.")
                                .toException());
    }

    /** Somebody, as they were typed in. */
    private record Typed(String reference, Respondent respondent) {
        Sought sought() {
            return new Sought.OfRespondent(respondent.hash());
        }
    }

    private Acquaintance known(Typed person) {
        return new Acquaintance(
                answers.stock(person.sought()),
                links.count(person.respondent()),
                ledger.contacted(person.respondent()),
                optOuts.of(person.respondent()));
    }

    /** Answers without another address where it can: addresses are kept in logs, where no person belongs. */
    private Response about(byte[] body, Function<Typed, Response> deed) {
        String typed = Objects.requireNonNullElse(Filled.of(body).get("respondent"), "");
        Field field = new Field("respondent");
        try {
            String reference = References.person(field, typed)
                    .orElseThrow(() -> field.refused("Nobody is named.", "Write your own reference to the person."));
            return deed.apply(new Typed(reference, respondents.of(reference)));
        } catch (ProblemException refused) {
            return Response.status(refused.problem().status())
                    .type("text/html;charset=UTF-8")
                    .entity(Templates.people(typed, null, null, Flaw.of(refused.problem()))
                            .render())
                    .build();
        }
    }

    private static Response page(TemplateInstance page) {
        return Response.ok(page.render(), "text/html;charset=UTF-8").build();
    }
}

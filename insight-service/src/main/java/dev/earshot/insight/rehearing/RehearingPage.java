package dev.earshot.insight.rehearing;

import dev.earshot.common.access.Scope;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;

/** The page on which people look at what another model hears, before it counts. */
@Path("/rehearings")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class RehearingPage {
    private static final URI HERE = URI.create("/rehearings");
    private static final int CHANGES = 50;

    private final Reports reports;
    private final Comparisons comparisons;

    RehearingPage(Reports reports, Comparisons comparisons) {
        this.reports = reports;
        this.comparisons = comparisons;
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance rehearings(
                Optional<RehearingReport> last, List<Change> changes, boolean startable);
    }

    @GET
    public TemplateInstance last() {
        Optional<RehearingReport> last = reports.last();
        List<Change> changes = last.filter(RehearingReport::ready)
                .map(report -> comparisons.changes(report.id(), CHANGES, null).items())
                .orElse(List.of());
        boolean startable =
                last.filter(report -> report.isHearing() || report.isMoving()).isEmpty();
        return Templates.rehearings(last, changes, startable);
    }

    @POST
    public Response start() {
        reports.start();
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("{id}/switch")
    public Response putInPlace(@RestPath UUID id) {
        reports.putInPlace(id);
        return Response.seeOther(HERE).build();
    }

    @POST
    @Path("{id}/discard")
    public Response discard(@RestPath UUID id) {
        reports.discard(id);
        return Response.seeOther(HERE).build();
    }
}

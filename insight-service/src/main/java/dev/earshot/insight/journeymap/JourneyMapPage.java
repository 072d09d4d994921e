package dev.earshot.insight.journeymap;

import dev.earshot.common.access.Scope;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.Window;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The first page after the login: the journey map. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class JourneyMapPage {
    private final JourneyMaps maps;
    private final JourneyChoice journeys;

    JourneyMapPage(JourneyMaps maps, JourneyChoice journeys) {
        this.maps = maps;
        this.journeys = journeys;
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance journeyMap(
                JourneyMap map,
                List<JourneyChoice.Offer> journeys,
                Window window,
                List<Window> windows,
                Emotion emotion);

        static native TemplateInstance noJourney();
    }

    @GET
    public TemplateInstance map(@RestQuery @Nullable String journey, @RestQuery @Nullable String window) {
        Window chosen = Window.of(window);
        return journeys.of(journey)
                .map(found -> {
                    JourneyMap map = maps.of(found, chosen);
                    return Templates.journeyMap(map, journeys.offers(), chosen, Window.choices(), Emotion.of(map));
                })
                .orElseGet(Templates::noJourney);
    }
}

package dev.earshot.insight.themes;

import dev.earshot.common.access.Scope;
import dev.earshot.insight.journey.Journey;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that lists what people talk about. */
@Path("/themes")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class ThemesPage {
    private final ThemeReports reports;
    private final JourneyChoice journeys;
    private final Clock clock;

    ThemesPage(ThemeReports reports, JourneyChoice journeys, Clock clock) {
        this.reports = reports;
        this.journeys = journeys;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance themes(
                Optional<Journey> journey,
                List<Journey> journeys,
                Window window,
                List<Window> windows,
                List<ThemeReport> themes);
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String journey, @RestQuery @Nullable String window) {
        Window chosen = Window.of(window);
        Optional<Journey> found = journeys.of(journey);
        List<ThemeReport> mentioned =
                found
                        .map(one -> reports.of(one.key(), chosen.endingOn(LocalDate.now(clock))))
                        .orElse(List.of())
                        .stream()
                        .filter(theme -> theme.mentions() > 0)
                        .toList();
        return Templates.themes(found, journeys.all(), chosen, Window.choices(), mentioned);
    }
}

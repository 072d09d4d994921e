package dev.earshot.insight.journeymap;

import dev.earshot.common.access.Scope;
import dev.earshot.insight.chart.Line;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The first page after the login: the journey map. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class JourneyMapPage {
    private static final int HEIGHT = 120;
    private static final int WIDTH_PER_STAGE = 200;
    /** Small differences are not drawn as drama: the chart reaches at least this far from neutral. */
    private static final double LEAST_REACH = 0.4;

    private static final double HEADROOM = 1.25;

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
                JourneyMap map, List<Journey> journeys, Window window, List<Window> windows, Line emotion);

        static native TemplateInstance noJourney();
    }

    @GET
    public TemplateInstance map(@RestQuery @Nullable String journey, @RestQuery @Nullable String window) {
        Window chosen = Window.of(window);
        return journeys.of(journey)
                .map(found -> {
                    JourneyMap map = maps.of(found, chosen);
                    return Templates.journeyMap(map, journeys.all(), chosen, Window.choices(), emotion(map));
                })
                .orElseGet(Templates::noJourney);
    }

    /** The mood along the stages, from delighted at the top to angry at the bottom. */
    private static Line emotion(JourneyMap map) {
        List<Line.Value> values = map.stages().stream()
                .map(stage -> new Line.Value(
                        stage.name(),
                        stage.standing().sentiment().polarity(),
                        stage.standing().moodWord(),
                        stage.standing().moodShown()))
                .toList();
        double reach = values.stream()
                .mapToDouble(value -> Math.abs(value.value()))
                .max()
                .orElse(0);
        double edge = Math.min(1, Math.max(LEAST_REACH, reach * HEADROOM));
        List<Line.Value> guides = List.of(
                new Line.Value("", edge, "happier", true),
                new Line.Value("", 0, "mixed", true),
                new Line.Value("", -edge, "unhappier", true));
        return Line.inColumns(WIDTH_PER_STAGE, HEIGHT, -edge, edge, values, guides);
    }
}

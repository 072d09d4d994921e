package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.asking.SurveyState;
import dev.earshot.survey.asking.SurveyView;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.journey.Journey;
import dev.earshot.survey.journey.Journeys;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Stock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All surveys with what has come of them. */
@Path("/surveys")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class SurveysPage {
    /** Beyond so many answers they are not counted one by one. */
    private static final int COUNTED = 10_000;

    private final Database database;
    private final SurveyViews surveys;
    private final Journeys journeys;
    private final Recording recording;
    private final String origin;

    SurveysPage(
            Database database,
            SurveyViews surveys,
            Journeys journeys,
            Recording recording,
            @ConfigProperty(name = "earshot.url") String origin) {
        this.database = database;
        this.surveys = surveys;
        this.journeys = journeys;
        this.recording = recording;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance surveys(PageOf<Line> page, List<Offer> offers, String origin, boolean deleted);
    }

    /** A survey in the words of people, and how many answers of it count. */
    record Line(SurveyView survey, String touchpoint, String stage, Stock stock) {
        private boolean isLarge() {
            return stock.counted() + stock.quarantined() > COUNTED;
        }

        public String answers() {
            return isLarge() ? "more than %,d".formatted(COUNTED) : "%,d".formatted(stock.counted());
        }

        /** Empty where there are none, or too many answers to look among them. */
        public String quarantined() {
            return isLarge() || stock.quarantined() == 0 ? "" : "%,d".formatted(stock.quarantined());
        }

        public boolean open() {
            return survey.state() == SurveyState.OPEN;
        }

        public boolean closed() {
            return survey.state() == SurveyState.CLOSED;
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance all(@RestQuery @Nullable String cursor, @RestQuery @Nullable String done) {
        return database.inTransaction(() -> {
            List<Journey> all = journeys.inOrder();
            Map<String, Journey> byKey = all.stream().collect(Collectors.toMap(Journey::key, Function.identity()));
            PageOf<Line> page = surveys.newestFirst(Paging.of(null, cursor))
                    .map(survey -> line(survey, Objects.requireNonNull(byKey.get(survey.journey()))));
            return Templates.surveys(page, Offer.in(all), origin, "deleted".equals(done));
        });
    }

    private Line line(SurveyView survey, Journey journey) {
        return new Line(
                survey,
                journey.touchpointName(survey.touchpoint()),
                journey.stageName(survey.stage()),
                recording.stock(survey.key(), COUNTED + 1));
    }
}

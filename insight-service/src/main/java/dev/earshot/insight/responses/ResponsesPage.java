package dev.earshot.insight.responses;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Parameters;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.scores.ScoreFilter;
import dev.earshot.insight.scores.ScoreReport;
import dev.earshot.insight.scores.Scores;
import dev.earshot.insight.scoring.Metric;
import dev.earshot.insight.theming.Theme;
import dev.earshot.insight.theming.Themes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The page that lists responses, and the page of one. */
@Path("/responses")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
public class ResponsesPage {
    private static final int PER_PAGE = 25;

    private final Responses responses;
    private final Scores scores;
    private final JourneyChoice journeys;
    private final Themes themes;
    private final KnownKeys keys;

    ResponsesPage(Responses responses, Scores scores, JourneyChoice journeys, Themes themes, KnownKeys keys) {
        this.responses = responses;
        this.scores = scores;
        this.journeys = journeys;
        this.themes = themes;
        this.keys = keys;
    }

    @CheckedTemplate(basePath = "insight", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance responses(
                Filter filter,
                Optional<Journey> journey,
                List<Journey> journeys,
                List<Theme> themes,
                List<Difference> differences,
                PageOf<ResponseRow> page);

        static native TemplateInstance response(
                ResponseRow response,
                List<EarlierVersion> earlier,
                Optional<Journey> journey,
                boolean fromQuarantine,
                int awaited);
    }

    /** What the person chose; empty texts where everything is meant. */
    record Filter(
            String stage,
            String touchpoint,
            String survey,
            String theme,
            String sentiment,
            String counted,
            String identity) {
        /** The query that leads to the next page, without its cursor. */
        public String query() {
            return "stage=" + encoded(stage) + "&touchpoint=" + encoded(touchpoint) + "&survey=" + encoded(survey)
                    + "&theme=" + encoded(theme) + "&sentiment=" + encoded(sentiment) + "&counted=" + encoded(counted)
                    + "&identity="
                    + encoded(identity);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** What the suspect answers would change in one metric, of all time. */
    record Difference(@Nullable ScoreReport without, ScoreReport with) {}

    private List<Difference> differences(Journey journey, Filter chosen) {
        ScoreFilter counted = new ScoreFilter(
                journey.key(),
                Period.ALWAYS,
                Parameters.text(chosen.stage()),
                Parameters.text(chosen.touchpoint()),
                Parameters.text(chosen.survey()),
                null,
                false);
        Map<Metric, ScoreReport> without = reports(counted);
        return reports(counted.withQuarantined()).entrySet().stream()
                .map(each -> new Difference(without.get(each.getKey()), each.getValue()))
                .filter(each -> each.without() == null
                        || each.without().n() < each.with().n())
                .toList();
    }

    private Map<Metric, ScoreReport> reports(ScoreFilter filter) {
        Map<Metric, ScoreReport> reports = new EnumMap<>(Metric.class);
        scores.total(filter).scores().forEach(score -> reports.put(score.metric(), ScoreReport.of(score)));
        return reports;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String journey,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String touchpoint,
            @RestQuery @Nullable String survey,
            @RestQuery @Nullable String theme,
            @RestQuery @Nullable String sentiment,
            @RestQuery @Nullable String counted,
            @RestQuery @Nullable String identity,
            @RestQuery @Nullable String cursor) {
        Optional<Journey> chosen = journeys.of(journey, survey);
        String key = chosen.map(Journey::key).orElse(null);
        String stageHere = keys.stageHere(key, stage);
        String touchpointHere = keys.touchpointHere(key, touchpoint);
        String surveyHere = keys.surveyHere(key, survey);
        ResponseQuery query = new ResponseQuery(
                key,
                null,
                null,
                stageHere,
                touchpointHere,
                surveyHere,
                null,
                theme,
                sentiment,
                counted,
                identity,
                null);
        PageOf<ResponseRow> page = responses.page(query.filter(keys), PER_PAGE, Parameters.text(cursor));
        Filter filter = new Filter(
                given(stageHere),
                given(touchpointHere),
                given(surveyHere),
                given(theme),
                given(sentiment),
                given(counted),
                given(identity));
        List<Difference> differences = chosen.filter(one -> filter.counted().equals("false"))
                .map(one -> differences(one, filter))
                .orElse(List.of());
        return Templates.responses(filter, chosen, journeys.all(), themes.all(), differences, page);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(
            @RestPath UUID id, @RestQuery @Nullable String version, @RestQuery @Nullable String counted) {
        int changed = Parameters.number("version", version).orElse(0);
        ResponseRow response = responses
                .find(id, changed)
                .orElseThrow(() -> Problem.notFound("There is no such response.", "It may have been erased.")
                        .toException());
        Optional<Journey> journey = journeys.all().stream()
                .filter(each -> each.key().equals(response.journey()))
                .findFirst();
        return Templates.response(
                response,
                responses.earlier(id),
                journey,
                "false".equals(counted),
                response.version() < changed ? changed : 0);
    }

    private static String given(@Nullable String text) {
        String stripped = Parameters.text(text);
        return stripped == null ? "" : stripped;
    }
}

package dev.earshot.insight.responses;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.problem.Problem;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Parameters;
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
import java.util.List;
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
    private final JourneyChoice journeys;
    private final Themes themes;
    private final KnownKeys keys;

    ResponsesPage(Responses responses, JourneyChoice journeys, Themes themes, KnownKeys keys) {
        this.responses = responses;
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
                PageOf<ResponseRow> page);

        static native TemplateInstance response(ResponseRow response, Optional<Journey> journey);
    }

    /** What the person chose; empty texts where everything is meant. */
    record Filter(String stage, String touchpoint, String theme, String sentiment) {
        /** The query that leads to the next page, without its cursor. */
        public String query() {
            return "stage=" + encoded(stage) + "&touchpoint=" + encoded(touchpoint) + "&theme=" + encoded(theme)
                    + "&sentiment=" + encoded(sentiment);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String journey,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String touchpoint,
            @RestQuery @Nullable String theme,
            @RestQuery @Nullable String sentiment,
            @RestQuery @Nullable String cursor) {
        Optional<Journey> chosen = journeys.of(journey);
        ResponseQuery query = new ResponseQuery(
                chosen.map(Journey::key).orElse(null),
                null,
                null,
                stage,
                touchpoint,
                null,
                null,
                theme,
                sentiment,
                null);
        PageOf<ResponseRow> page = responses.page(query.filter(keys), PER_PAGE, Parameters.text(cursor));
        Filter filter = new Filter(given(stage), given(touchpoint), given(theme), given(sentiment));
        return Templates.responses(filter, chosen, journeys.all(), themes.all(), page);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath UUID id) {
        ResponseRow response = responses
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no such response.", "It may have been erased.")
                        .toException());
        Optional<Journey> journey = journeys.all().stream()
                .filter(each -> each.key().equals(response.journey()))
                .findFirst();
        return Templates.response(response, journey);
    }

    private static String given(@Nullable String text) {
        String stripped = Parameters.text(text);
        return stripped == null ? "" : stripped;
    }
}

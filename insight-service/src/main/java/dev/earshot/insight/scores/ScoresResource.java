package dev.earshot.insight.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.PageOf;
import dev.earshot.insight.journey.Journey;
import dev.earshot.insight.query.JourneyChoice;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Parameters;
import dev.earshot.insight.scoring.Metric;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Scores for programs. */
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scope.READ)
@RunOnVirtualThread
@Tag(name = "Scores")
public class ScoresResource {
    private final Scores scores;
    private final JourneyChoice journeys;
    private final KnownKeys keys;
    private final Clock clock;

    ScoresResource(Scores scores, JourneyChoice journeys, KnownKeys keys, Clock clock) {
        this.scores = scores;
        this.journeys = journeys;
        this.keys = keys;
        this.clock = clock;
    }

    /** A score and the group it is of; the group is absent when nothing was asked to be grouped. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupedScore(
            String journey, @Nullable String by, @Nullable String group, ScoreReport score) {}

    @GET
    @Operation(
            summary = "Scores of one journey, per metric and group",
            description = "Metrics are not mixed: every group has one row per metric that was answered in it."
                    + " Without from and to, the last 90 days.")
    public PageOf<GroupedScore> scores(
            @RestQuery @Parameter(description = JourneyChoice.PARAMETER) @Nullable String journey,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String touchpoint,
            @RestQuery @Nullable String survey,
            @RestQuery @Parameter(description = "nps, csat or ces") @Nullable String metric,
            @RestQuery @Parameter(description = "First day, UTC, such as 2026-03-01") @Nullable String from,
            @RestQuery @Parameter(description = "Last day, UTC, included") @Nullable String to,
            @RestQuery @Parameter(description = "included to add suspect answers, as if they counted") @Nullable
                    String quarantined,
            @RestQuery @Parameter(description = "day, week, month, stage or touchpoint") @Nullable String by) {
        Optional<Journey> chosen = journeys.of(journey);
        Optional<Grouping> grouping = Parameters.oneOf("by", by, Grouping.values(), Grouping::key);
        Optional<Metric> oneMetric = Parameters.oneOf("metric", metric, Metric.values(), Metric::key);
        boolean withQuarantined = Parameters.oneOf(
                        "quarantined", quarantined, new String[] {"included", "excluded"}, text -> text)
                .filter("included"::equals)
                .isPresent();
        LocalDate today = LocalDate.now(clock);
        var period = Parameters.period(from, to, today);
        List<GroupedScore> rows = new ArrayList<>();
        chosen.ifPresent(one -> {
            ScoreFilter filter = new ScoreFilter(
                    one.key(),
                    period,
                    keys.stage(one.key(), stage),
                    keys.touchpoint(one.key(), touchpoint),
                    keys.survey(one.key(), survey),
                    oneMetric.orElse(null),
                    withQuarantined);
            grouping.ifPresentOrElse(
                    groups -> scores.by(groups, filter)
                            .forEach((group, answers) -> add(rows, one, groups.key(), group, answers)),
                    () -> add(rows, one, null, null, scores.total(filter)));
        });
        return new PageOf<>(rows, null);
    }

    private static void add(
            List<GroupedScore> rows, Journey journey, @Nullable String by, @Nullable String group, Answers answers) {
        answers.scores().forEach(score -> rows.add(new GroupedScore(journey.key(), by, group, ScoreReport.of(score))));
    }
}

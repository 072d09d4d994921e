package dev.earshot.insight.responses;

import dev.earshot.insight.feedback.Sentiment;
import dev.earshot.insight.query.KnownKeys;
import dev.earshot.insight.query.Parameters;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.scoring.Metric;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters by which responses are chosen, as they were sent; the same for page and API. */
public record ResponseQuery(
        @RestQuery @Parameter(description = "Key of a journey; without it, the answers of all journeys") @Nullable
        String journey,

        @RestQuery @Parameter(description = "First day of collection, UTC, such as 2026-03-01") @Nullable
        String from,

        @RestQuery @Parameter(description = "Last day of collection, UTC, included") @Nullable
        String to,

        @RestQuery @Nullable String stage,
        @RestQuery @Nullable String touchpoint,
        @RestQuery @Nullable String survey,

        @RestQuery @Parameter(description = "nps, csat or ces") @Nullable
        String metric,

        @RestQuery @Nullable String theme,

        @RestQuery @Parameter(description = "negative, neutral or positive") @Nullable
        String sentiment,

        @RestQuery
        @Parameter(
                description =
                        "true for those in the scores, false for those in quarantine, test for those that only tried a survey out;"
                                + " without it, all")
        @Nullable
        String counted,

        @RestQuery
        @Parameter(description = "signed or asserted: how far the person behind an open link is known")
        @Nullable
        String identity,

        @RestQuery
        @Parameter(
                description = "Only what changed at or after this moment, in the order of the changes;"
                        + " ask again with a minute of overlap to miss nothing")
        @Nullable
        String changedSince) {

    ResponseFilter filter(KnownKeys keys) {
        String one = keys.journey(journey);
        Optional<LocalDate> first = Parameters.date("from", from);
        Optional<LocalDate> last = Parameters.date("to", to);
        first.ifPresent(day -> last.ifPresent(end -> Parameters.requireOrder(day, end)));
        return new ResponseFilter(
                one,
                first.map(ResponseQuery::startOf).orElse(null),
                last.map(day -> new Period(day, day).end()).orElse(null),
                keys.stage(one, stage),
                keys.touchpoint(one, touchpoint),
                keys.survey(one, survey),
                Parameters.oneOf("metric", metric, Metric.values(), Metric::key).orElse(null),
                keys.theme(theme),
                Parameters.oneOf("sentiment", sentiment, Sentiment.values(), Sentiment::key)
                        .orElse(null),
                Parameters.oneOf("counted", counted, Standing.values(), Standing::word)
                        .orElse(null),
                Parameters.oneOf("identity", identity, new String[] {"signed", "asserted"}, text -> text)
                        .orElse(null),
                Parameters.moment("changedSince", changedSince).orElse(null));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

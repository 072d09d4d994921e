package dev.earshot.survey.inviting;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.common.access.Scope;
import dev.earshot.common.time.AskedTimes;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.contacting.NotAskedList;
import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.field.Field;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Response rates by API. */
@Path("/api/v1/contacts/response-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts")
@RunOnVirtualThread
class ResponseRateApi {
    private static final int USUAL_DAYS = 90;

    private final ResponseRates rates;
    private final NotAskedList notAsked;
    private final SurveyViews surveys;
    private final Clock clock;

    ResponseRateApi(ResponseRates rates, NotAskedList notAsked, SurveyViews surveys, Clock clock) {
        this.rates = rates;
        this.notAsked = notAsked;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** One survey by one channel. */
    @Schema(name = "ResponseRate")
    record Line(
            String survey,

            @Schema(description = "What the links were sent by; null where their maker has not said")
            @JsonInclude
            @Nullable
            Via channel,

            @Schema(description = "People and interactions for which a link was made: the denominator")
            long asked,

            @Schema(description = "How many of them have an answer that counts and came by this channel: the numerator")
            long answered,

            @Schema(description = "How many of them have no answer, by any channel, and can still give one")
            long open,

            @Schema(description = "100 x answered / asked") double percent) {
        static Line of(ResponseRate rate) {
            return new Line(
                    rate.survey(),
                    rate.via().orElse(null),
                    rate.asked(),
                    rate.answered(),
                    rate.open(),
                    Math.round(rate.percent() * 100) / 100.0);
        }
    }

    /** All of them, and who was left out before. */
    @Schema(name = "ResponseRates")
    record AllRates(
            LocalDate from,
            LocalDate to,
            List<Line> items,

            @Schema(description = "How many were not asked, by reason")
            Map<Reason, Long> notAsked) {}

    @GET
    @RolesAllowed({Scope.READ, Scope.MANAGE})
    @Operation(
            summary = "How many of those who were asked have answered, by survey and channel",
            description = "For personal links made in these days, whenever they were answered; open links have no"
                    + " denominator and are not among them. Without days the last 90.")
    public AllRates all(
            @Parameter(description = "A survey's key") @RestQuery @Nullable String survey,
            @Parameter(description = "The first day, in UTC, such as 2026-03-01") @RestQuery @Nullable String from,
            @Parameter(description = "The last day") @RestQuery @Nullable String to) {
        LocalDate last = day("to", to).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        LocalDate first = day("from", from).orElseGet(() -> last.minusDays(USUAL_DAYS - 1));
        if (first.isAfter(last)) {
            throw new Field("from").refused("The first day is after the last.", "Swap from and to.");
        }
        Optional<String> key = Optional.ofNullable(survey);
        key.ifPresent(surveys::byKey);
        var begin = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        var end = last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return new AllRates(
                first,
                last,
                rates.between(key, begin, end).stream().map(Line::of).toList(),
                notAsked.counted(key, begin, end));
    }

    private static Optional<LocalDate> day(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(AskedTimes::day);
        } catch (DateTimeException notADay) {
            throw new Field(name).refused("This is not a day.", "Send it as 2026-03-01.");
        }
    }
}

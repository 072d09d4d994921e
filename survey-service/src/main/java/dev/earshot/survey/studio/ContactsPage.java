package dev.earshot.survey.studio;

import dev.earshot.common.access.Scope;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.survey.asking.SurveyViews;
import dev.earshot.survey.contacting.NotAsked;
import dev.earshot.survey.contacting.NotAskedList;
import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Paging;
import dev.earshot.survey.inviting.ResponseRate;
import dev.earshot.survey.inviting.ResponseRates;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The contact ledger: who was asked and answered, by channel, and who was not asked and why. */
@Path("/contacts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Scope.STAFF)
@RunOnVirtualThread
class ContactsPage {
    private static final List<Integer> SPANS = List.of(30, 90, 365);
    private static final int USUAL_SPAN = 90;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ResponseRates rates;
    private final NotAskedList notAsked;
    private final SurveyViews surveys;
    private final Clock clock;

    ContactsPage(ResponseRates rates, NotAskedList notAsked, SurveyViews surveys, Clock clock) {
        this.rates = rates;
        this.notAsked = notAsked;
        this.surveys = surveys;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "studio", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance contacts(
                Choice choice, List<RateLine> rates, List<ReasonLine> reasons, PageOf<Line> notAsked);
    }

    /** What is looked at. */
    record Choice(String survey, String surveyName, int days, String reason) {
        public List<Integer> spans() {
            return SPANS;
        }

        /** Where all who were not asked are, as a file. */
        public String list() {
            String query = Stream.of(
                            survey.isEmpty() ? "" : "survey=" + survey, reason.isEmpty() ? "" : "reason=" + reason)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("&"));
            return "/contacts/not-asked.csv" + (query.isEmpty() ? "" : "?" + query);
        }

        /** The same view with something else chosen. */
        public String with(int otherDays, String otherReason) {
            return "/contacts?days=" + otherDays + (survey.isEmpty() ? "" : "&survey=" + survey)
                    + (otherReason.isEmpty() ? "" : "&reason=" + otherReason);
        }
    }

    /** A response rate in words. */
    record RateLine(ResponseRate rate) {
        public String channel() {
            return rate.via().map(ContactsPage::words).orElse("not said");
        }

        public String asked() {
            return "%,d".formatted(rate.asked());
        }

        public String answered() {
            return "%,d".formatted(rate.answered());
        }

        public String open() {
            return "%,d".formatted(rate.open());
        }

        public String percent() {
            return "%.1f %%".formatted(rate.percent());
        }
    }

    /** How many were not asked for a reason. */
    record ReasonLine(Reason reason, long count, boolean chosen) {
        public String people() {
            return "%,d".formatted(count);
        }
    }

    /** Somebody who was not asked, in words. */
    record Line(NotAsked one) {
        public String moment() {
            return MOMENT.format(one.notedAt());
        }

        public String who() {
            return one.respondent().orElse(one.person() ? "known by hash only" : "not named");
        }

        public String channel() {
            return one.via().map(ContactsPage::words).orElse("not said");
        }
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance look(
            @RestQuery @Nullable String survey,
            @RestQuery @Nullable String days,
            @RestQuery @Nullable String reason,
            @RestQuery @Nullable String cursor) {
        Optional<String> key = Optional.ofNullable(survey).filter(text -> !text.isBlank());
        Optional<Reason> why = Optional.ofNullable(reason)
                .filter(text -> !text.isBlank())
                .map(word -> new Field("reason").word(word, List.of(Reason.values())));
        int span = span(days);
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(span));
        Instant until = now.plus(Duration.ofDays(1));
        Paging paging = Paging.of(null, cursor);
        Choice choice = new Choice(
                key.orElse(""),
                key.map(each -> surveys.byKey(each).name()).orElse(""),
                span,
                why.map(Reason::toString).orElse(""));
        Map<Reason, Long> counts = notAsked.counted(key, since, until);
        List<NotAsked> rows = notAsked.newestFirst(key, why, paging.belowId(), paging.limit() + 1);
        return Templates.contacts(
                choice,
                rates.between(key, since, until).stream().map(RateLine::new).toList(),
                Arrays.stream(Reason.values())
                        .filter(counts::containsKey)
                        .map(each -> new ReasonLine(
                                each,
                                Objects.requireNonNull(counts.get(each)),
                                why.filter(each::equals).isPresent()))
                        .toList(),
                PageOf.ofSurplus(rows, paging.limit(), one -> Cursor.at(one.id()))
                        .map(Line::new));
    }

    private static String words(Via via) {
        return switch (via) {
            case EMAIL -> "e-mail";
            case SMS -> "SMS";
            case WHATSAPP -> "WhatsApp";
            case CHAT -> "chat";
            case PHONE -> "phone";
            case PRINT -> "print";
            case IN_APP -> "in the app";
            case OTHER -> "other";
        };
    }

    private static int span(@Nullable String days) {
        return days == null
                ? USUAL_SPAN
                : SPANS.stream()
                        .filter(span -> String.valueOf(span).equals(days))
                        .findFirst()
                        .orElseThrow(() -> new Field("days")
                                .refused("This time cannot be looked at.", "Choose 30, 90 or 365 days."));
    }
}

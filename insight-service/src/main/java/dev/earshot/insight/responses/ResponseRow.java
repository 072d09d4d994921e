package dev.earshot.insight.responses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.earshot.insight.chart.Signed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A response as it stands now.
 *
 * @param version one more with every amendment
 * @param changedAt when this row changed last, here; what {@code changedSince} compares with
 * @param metric the metric and the version of its definition
 * @param identity how far the person behind an open link is known: signed, or only asserted by the link
 * @param counted false while it is in no score
 * @param quarantine why not, where it is suspect; what is neither was given to try a survey out
 * @param model that heard the comment
 * @param polarity of the comment, -1 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResponseRow(
        UUID id,
        long version,
        Instant collectedAt,
        Instant changedAt,
        String journey,
        String stage,
        String touchpoint,
        String survey,
        String metric,
        @Nullable Integer score,
        @Nullable String comment,
        @Nullable String language,
        @Nullable String model,
        String channel,
        @Nullable String identity,
        boolean counted,
        @Nullable String quarantine,
        @Nullable String sentiment,
        @Nullable Double polarity,
        List<ThemeMention> themes) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A theme that the comment speaks of, and how. */
    public record ThemeMention(String key, String name, String sentiment, double polarity) {
        @JsonIgnore
        public String tone() {
            return ResponseRow.tone(sentiment);
        }
    }

    ResponseRow with(List<ThemeMention> mentions) {
        return new ResponseRow(
                id,
                version,
                collectedAt,
                changedAt,
                journey,
                stage,
                touchpoint,
                survey,
                metric,
                score,
                comment,
                language,
                model,
                channel,
                identity,
                counted,
                quarantine,
                sentiment,
                polarity,
                mentions);
    }

    @JsonIgnore
    public String day() {
        return DAY.format(collectedAt);
    }

    @JsonIgnore
    public String metricLabel() {
        return metric.substring(0, metric.indexOf('@')).toUpperCase(Locale.ROOT);
    }

    /** The class of its feeling for the style sheet. */
    @JsonIgnore
    public String tone() {
        return sentiment == null ? "" : tone(sentiment);
    }

    /** When it was collected, to the minute. */
    @JsonIgnore
    public String momentShown() {
        return moment(collectedAt);
    }

    static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** How it came, in words. */
    @JsonIgnore
    public String channelShown() {
        return channel.replace('_', ' ');
    }

    /** The polarity with its sign; empty where there is none. */
    @JsonIgnore
    public String polarityShown() {
        return polarity == null ? "" : Signed.polarity(polarity);
    }

    /** What the comment's language is called in English; empty where it is unknown. */
    @JsonIgnore
    public String languageShown() {
        return language == null ? "" : Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    }

    /** Why a response has no sentiment, such as "not scored: German". */
    @JsonIgnore
    public String notScored() {
        return comment == null
                ? "no comment"
                : languageShown().isEmpty() ? "not scored" : "not scored: " + languageShown();
    }

    /** Whether who answered is only said by the link. */
    @JsonIgnore
    public boolean asserted() {
        return "asserted".equals(identity);
    }

    /** Whether it was given to try a survey out, and never counts. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public boolean test() {
        return !counted && quarantine == null;
    }

    /** Why it is in no score, in words; empty where it is in them. */
    @JsonIgnore
    public String uncounted() {
        return counted ? "" : quarantine == null ? "test" : Doubt.inWords(quarantine);
    }

    private static String tone(String sentiment) {
        return switch (sentiment) {
            case "negative" -> "bad";
            case "positive" -> "good";
            default -> "";
        };
    }
}

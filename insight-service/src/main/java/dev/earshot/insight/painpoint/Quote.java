package dev.earshot.insight.painpoint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own words about a theme.
 *
 * @param sentence the one that speaks of it
 * @param before what the comment says before it, shortened
 * @param after what it says after it, shortened
 * @param polarity of the sentence, -1 to 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quote(
        UUID response,
        Instant collectedAt,
        String touchpoint,
        String metric,
        @Nullable Integer score,
        @Nullable String language,
        String before,
        String sentence,
        String after,
        double polarity) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** The same at a touchpoint that is named for people. */
    Quote at(String touchpointName) {
        return new Quote(
                response, collectedAt, touchpointName, metric, score, language, before, sentence, after, polarity);
    }

    @JsonIgnore
    public String day() {
        return DAY.format(collectedAt);
    }

    @JsonIgnore
    public String metricLabel() {
        return metric.toUpperCase(Locale.ROOT);
    }
}

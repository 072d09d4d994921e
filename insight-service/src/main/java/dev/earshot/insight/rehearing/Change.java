package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.insight.chart.Signed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that another model hears differently.
 *
 * @param shift how far the polarity moved, 0 to 2
 */
public record Change(UUID response, String comment, Side before, Side now, double shift) {
    /** What one model heard. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            @Nullable String model,
            @Nullable String sentiment,
            @Nullable Double polarity) {
        /** Sentiment and polarity, for a page. */
        @JsonIgnore
        public String shown() {
            return sentiment == null || polarity == null ? "not scored" : sentiment + " " + Signed.polarity(polarity);
        }
    }
}

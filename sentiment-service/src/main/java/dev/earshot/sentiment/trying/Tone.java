package dev.earshot.sentiment.trying;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How something feels, as the page shows it. */
record Tone(Step step, String polarity, String confidence) {
    /** Empty for what was not scored. */
    static Optional<Tone> of(@Nullable Enum<?> feeling, @Nullable Double polarity, @Nullable Double confidence) {
        return feeling == null || polarity == null || confidence == null
                ? Optional.empty()
                : Optional.of(new Tone(Step.of(feeling), InWords.polarity(polarity), InWords.percent(confidence)));
    }
}

package dev.earshot.insight.journeymap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.insight.painpoint.PainPointReport;
import dev.earshot.insight.scores.MoodReport;
import dev.earshot.insight.scores.ScoreReport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journey as its answers draw it; the same for page and API.
 *
 * @param demo true when it holds demo data
 * @param from first day of the window, UTC
 * @param to last day, included
 * @param n counted answers in the window
 */
public record JourneyMap(
        String journey,
        String name,
        boolean demo,
        String window,
        LocalDate from,
        LocalDate to,
        long n,
        List<StageColumn> stages) {

    /** Whether no stage has answers enough for its score to be shown. */
    @JsonIgnore
    public boolean scoreless() {
        return stages.stream().noneMatch(stage -> stage.standing().shown().isPresent());
    }

    /** A stage with its touchpoints and what hurts there most. */
    public record StageColumn(
            String key,
            String name,
            Standing standing,
            List<TouchpointCell> touchpoints,
            List<PainPointReport> painPoints) {}

    /** A touchpoint at the stage at which its answers were collected. */
    public record TouchpointCell(String key, String name, Standing standing) {}

    /**
     * How a place does.
     *
     * @param n counted answers, with or without a score
     * @param headline the score most answers were given to; absent when there is none
     * @param others the scores of the other metrics
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Standing(long n, @Nullable ScoreReport headline, List<ScoreReport> others, MoodReport sentiment) {
        @JsonIgnore
        public Optional<ScoreReport> shown() {
            return Optional.ofNullable(headline).filter(ScoreReport::shown);
        }

        @JsonIgnore
        public boolean empty() {
            return n == 0;
        }

        /** Whether enough comments were heard to speak of their mood. */
        @JsonIgnore
        public boolean moodShown() {
            return sentiment.comments() >= ScoreReport.SHOWN_FROM;
        }

        /** The mood in a word, so that colour is never the only sign. */
        @JsonIgnore
        public String moodWord() {
            double polarity = sentiment.polarity();
            return polarity <= -0.33
                    ? "unhappy"
                    : polarity < -0.1
                            ? "rather unhappy"
                            : polarity <= 0.1 ? "mixed" : polarity < 0.33 ? "rather happy" : "happy";
        }

        /** The class of the mood for the style sheet. */
        @JsonIgnore
        public String moodClass() {
            double polarity = sentiment.polarity();
            return polarity < -0.1 ? "bad" : polarity <= 0.1 ? "mixed" : "good";
        }
    }
}

package dev.earshot.sentiment.trying;

import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed into the form, nothing checked; a field that was left out is empty. */
record Typed(String text, String question, String metric, String score, String language) {
    static final String TEXT = "text";
    static final String QUESTION = "question";
    static final String METRIC = "metric";
    static final String SCORE = "score";
    static final String LANGUAGE = "language";

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_QUESTION = 1_000;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[0-9]{1,3}");

    static Typed of(
            @Nullable String text,
            @Nullable String question,
            @Nullable String metric,
            @Nullable String score,
            @Nullable String language) {
        return new Typed(
                withoutCarriageReturns(text),
                withoutCarriageReturns(question).strip(),
                orEmpty(metric),
                orEmpty(score).strip(),
                orEmpty(language));
    }

    /** Whether everything can be heard as it is, and if not, why. */
    Reading read() {
        Map<String, String> flaws = new LinkedHashMap<>();
        if (text.isBlank()) {
            flaws.put(TEXT, "There is nothing to hear yet: write a text.");
        } else if (text.length() > LONGEST_TEXT) {
            flaws.put(TEXT, "The text has %,d characters: shorten it to 10,000.".formatted(text.length()));
        }
        if (question.length() > LONGEST_QUESTION) {
            flaws.put(QUESTION, "The question has %,d characters: shorten it to 1,000.".formatted(question.length()));
        }
        if (!language.isEmpty() && !Choices.LANGUAGES.containsKey(language)) {
            flaws.put(LANGUAGE, "This language is not in the list: choose another.");
        }
        checkScore(flaws);
        return flaws.isEmpty() ? new Reading.Fit(comment()) : new Reading.Flawed(flaws);
    }

    private void checkScore(Map<String, String> flaws) {
        Optional<Scale> scale = Scale.of(metric);
        if (!metric.isEmpty() && scale.isEmpty()) {
            flaws.put(METRIC, "This metric is not in the list: choose another.");
        } else if (scale.isPresent() && score.isEmpty()) {
            flaws.put(SCORE, "Give the score too, or no metric.");
        } else if (scale.isEmpty() && !score.isEmpty()) {
            flaws.put(METRIC, "A score without a metric has no scale: choose the metric too, or give no score.");
        } else if (scale.isPresent() && !isOn(scale.get())) {
            flaws.put(
                    SCORE,
                    "For %s give a whole number, %s."
                            .formatted(Choices.METRICS.get(metric), scale.get().range()));
        }
    }

    private boolean isOn(Scale scale) {
        return WHOLE_NUMBER.matcher(score).matches() && scale.has(Integer.parseInt(score));
    }

    private Comment comment() {
        return new Comment(
                text,
                language.isEmpty() ? null : language,
                question.isEmpty() ? null : question,
                Scale.of(metric).flatMap(scale -> scale.rating(Integer.parseInt(score))));
    }

    /** Browsers put them into what is sent; nobody typed them. */
    private static String withoutCarriageReturns(@Nullable String text) {
        return orEmpty(text).replace("\r\n", "\n");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

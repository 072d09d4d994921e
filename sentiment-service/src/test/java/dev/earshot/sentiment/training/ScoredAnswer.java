package dev.earshot.sentiment.training;

import java.util.OptionalInt;
import java.util.stream.Stream;

/** An answer with its scores from 0 to 10. */
public record ScoredAnswer(String text, int recommend, OptionalInt satisfaction, OptionalInt repurchase) {
    private static final double MIDDLE = 7.6;
    private static final double SPREAD = 0.8;

    public boolean isPromoter() {
        return recommend >= 9;
    }

    public boolean isDetractor() {
        return recommend <= 6;
    }

    /** How far the answer speaks for praise, 0 to 1: half by the NPS group, half by the mean of the scores. */
    double praise() {
        double group = isPromoter() ? 1 : isDetractor() ? 0 : 0.5;
        double mean = Stream.of(OptionalInt.of(recommend), satisfaction, repurchase)
                .flatMapToInt(OptionalInt::stream)
                .average()
                .orElse(MIDDLE);
        return (group + 1 / (1 + Math.exp(-(mean - MIDDLE) / SPREAD))) / 2;
    }
}

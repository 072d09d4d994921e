package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a survey measures, with the scale it is answered on. */
public enum Metric {
    /** Net promoter score: how likely to recommend, 0 to 10. */
    NPS(0, 10),
    /** Customer satisfaction, 1 to 5. */
    CSAT(1, 5),
    /** Customer effort: agreement with "made it easy", 1 to 7; higher is easier. */
    CES(1, 7);

    private final int lowest;
    private final int highest;

    Metric(int lowest, int highest) {
        this.lowest = lowest;
        this.highest = highest;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    public boolean covers(int score) {
        return score >= lowest && score <= highest;
    }

    public List<Integer> scale() {
        return IntStream.rangeClosed(lowest, highest).boxed().toList();
    }

    /** As it is written everywhere outside. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Metric of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

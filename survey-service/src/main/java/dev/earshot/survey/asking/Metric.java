package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What a survey measures, with the scale it is answered on. */
public enum Metric {
    /** Net promoter score: how likely to recommend, 0 to 10. */
    NPS(0, 10, 6, 9),
    /** Customer satisfaction, 1 to 5. */
    CSAT(1, 5, 2, 4),
    /** Customer effort: agreement with "made it easy", 1 to 7; higher is easier. */
    CES(1, 7, 3, 5);

    private final int lowest;
    private final int highest;
    private final int lowEnds;
    private final int highBegins;

    Metric(int lowest, int highest, int lowEnds, int highBegins) {
        this.lowest = lowest;
        this.highest = highest;
        this.lowEnds = lowEnds;
        this.highBegins = highBegins;
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

    public Band band(int score) {
        return score <= lowEnds ? Band.LOW : score < highBegins ? Band.MIDDLE : Band.HIGH;
    }

    /** The scores of a band, in ascending order. */
    public List<Integer> scores(Band band) {
        return scale().stream().filter(score -> band(score) == band).toList();
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

package dev.earshot.insight.journeymap;

import dev.earshot.insight.chart.Line;
import java.util.List;

/**
 * The mood along the stages, drawn twice: wide screens show one, narrow ones the other.
 *
 * @param wide above the stages, from delighted at the top to angry at the bottom
 * @param narrow a row per stage, from angry on the left to delighted on the right
 */
record Emotion(Line wide, Line narrow) {
    private static final int COLUMN = 200;
    private static final int HEIGHT = 120;
    private static final int ROW = 44;
    private static final int ROW_LENGTH = 190;
    /** Small differences are not drawn as drama: the chart reaches at least this far from neutral. */
    private static final double LEAST_REACH = 0.4;

    private static final double HEADROOM = 1.25;

    static Emotion of(JourneyMap map) {
        List<Line.Value> values = map.stages().stream()
                .map(stage -> new Line.Value(
                        stage.name(),
                        stage.standing().sentiment().polarity(),
                        stage.standing().moodShown() ? stage.standing().moodWord() : "too few comments",
                        stage.standing().moodShown()))
                .toList();
        double reach = values.stream()
                .filter(Line.Value::known)
                .mapToDouble(value -> Math.abs(value.value()))
                .max()
                .orElse(0);
        double edge = Math.min(1, Math.max(LEAST_REACH, reach * HEADROOM));
        List<Line.Value> guides = List.of(
                new Line.Value("", edge, "happier", true),
                new Line.Value("", 0, "mixed", true),
                new Line.Value("", -edge, "unhappier", true));
        return new Emotion(
                Line.inColumns(COLUMN, HEIGHT, -edge, edge, values, guides),
                Line.inRows(ROW, ROW_LENGTH, -edge, edge, values, guides));
    }

    /** Whether any stage has comments enough to speak of their mood. */
    public boolean known() {
        return wide.known();
    }
}

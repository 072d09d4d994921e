package dev.earshot.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line chart's geometry, in the units of its viewBox.
 *
 * @param points from left to right, or from the top down; those without a value leave a gap
 * @param ticks guides across with their labels, where the highest value comes first
 */
public record Line(int width, int height, List<Dot> points, List<Tick> ticks) {
    private static final int LEFT = 40;
    private static final int RIGHT = 14;
    private static final int TOP = 12;
    private static final int BOTTOM = 14;

    /** A value with its label; {@code known} is false where nothing was measured. */
    public record Value(String label, double value, String shown, boolean known) {}

    /** Where a value is drawn. */
    public record Dot(String label, String shown, boolean known, String x, String y) {}

    /** A guide at a height; in a chart of rows, at that distance from the left. */
    public record Tick(String label, String y) {}

    /**
     * Lays values out evenly from the left edge to the right one, with room for the guides' labels.
     *
     * @param low the value at the bottom
     * @param high the value at the top, above {@code low}
     * @param guides values at which a guide is drawn, with their labels
     */
    public static Line across(int width, int height, double low, double high, List<Value> values, List<Value> guides) {
        int room = width - LEFT - RIGHT;
        double step = values.size() < 2 ? 0 : (double) room / (values.size() - 1);
        double first = values.size() < 2 ? LEFT + room / 2.0 : LEFT;
        return new Scale(low, high, height).line(width, values, first, step, guides);
    }

    /** Lays values out in the middle of columns of equal width, to stand above a table of as many columns. */
    public static Line inColumns(
            int columnWidth, int height, double low, double high, List<Value> values, List<Value> guides) {
        return new Scale(low, high, height)
                .line(columnWidth * Math.max(1, values.size()), values, columnWidth / 2.0, columnWidth, guides);
    }

    /** The same from the top down, a row per value and low values on the left: for narrow screens. */
    public static Line inRows(
            int rowHeight, int width, double low, double high, List<Value> values, List<Value> guides) {
        Line lying = inColumns(rowHeight, width, -high, -low, negated(values), negated(guides));
        List<Dot> turned = lying.points().stream()
                .map(dot -> new Dot(dot.label(), dot.shown(), dot.known(), dot.y(), dot.x()))
                .toList();
        int across = lying.height();
        int down = lying.width();
        return new Line(across, down, turned, lying.ticks());
    }

    private static List<Value> negated(List<Value> values) {
        return values.stream()
                .map(value -> new Value(value.label(), -value.value(), value.shown(), value.known()))
                .toList();
    }

    /** Whether there is anything to draw. */
    public boolean known() {
        return points.stream().anyMatch(Dot::known);
    }

    private record Scale(double low, double high, int height) {
        Scale {
            if (!(high > low)) {
                throw new IllegalArgumentException("a scale from " + low + " to " + high);
            }
        }

        Line line(int width, List<Value> values, double first, double step, List<Value> guides) {
            List<Dot> dots = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                String x = number(first + i * step);
                dots.add(new Dot(value.label(), value.shown(), value.known(), x, y(value)));
            }
            List<Tick> ticks = guides.stream()
                    .map(guide -> new Tick(guide.shown(), y(guide)))
                    .toList();
            return new Line(width, height, dots, ticks);
        }

        private String y(Value value) {
            double inside = Math.max(low, Math.min(high, value.known() ? value.value() : low));
            return number(TOP + (high - inside) / (high - low) * (height - TOP - BOTTOM));
        }
    }

    /** The lines between neighbouring values that are both known, as polylines' points. */
    public List<String> runs() {
        List<String> runs = new ArrayList<>();
        List<Dot> run = new ArrayList<>();
        for (Dot dot : points) {
            if (dot.known()) {
                run.add(dot);
            } else {
                close(run, runs);
            }
        }
        close(run, runs);
        return runs;
    }

    public int left() {
        return LEFT;
    }

    public int right() {
        return width - RIGHT;
    }

    private static void close(List<Dot> run, List<String> runs) {
        if (run.size() > 1) {
            runs.add(run.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" ")));
        }
        run.clear();
    }

    private static String number(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}

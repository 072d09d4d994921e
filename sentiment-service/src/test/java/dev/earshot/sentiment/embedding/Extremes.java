package dev.earshot.sentiment.embedding;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lowest and the highest value of each channel of an activation, text by text. */
final class Extremes {
    /** The widest hundredth of the texts is cut off: finer steps serve all others better. */
    private static final double CUT_OFF = 0.01;

    /** A channel is an outlier when it reaches this many times as far as those that are none. */
    private static final double FAR = 1.5;

    /** More than these of an activation cost more time than they give. */
    private static final int MOST_OUTLIERS = 3;

    private final List<float[]> lows = new ArrayList<>();
    private final List<float[]> highs = new ArrayList<>();

    /** Takes a text's values in: a row of channels per piece. */
    void add(FloatBuffer values, int pieces) {
        int channels = values.remaining() / pieces;
        float[] low = new float[channels];
        float[] high = new float[channels];
        for (int i = 0; i < pieces * channels; i++) {
            low[i % channels] = Math.min(low[i % channels], values.get(i));
            high[i % channels] = Math.max(high[i % channels], values.get(i));
        }
        lows.add(low);
        highs.add(high);
    }

    /** Low, high and outliers, between tabs. */
    String line() {
        List<Integer> farthestFirst = IntStream.range(0, lows.getFirst().length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(this::reach).reversed())
                .toList();
        double usual = reach(farthestFirst.get(MOST_OUTLIERS));
        List<Integer> outliers = farthestFirst.stream()
                .limit(MOST_OUTLIERS)
                .filter(channel -> reach(channel) > FAR * usual)
                .sorted()
                .toList();
        List<Integer> others = farthestFirst.stream()
                .filter(channel -> !outliers.contains(channel))
                .toList();
        return String.format(
                Locale.ROOT,
                "%.4f\t%.4f\t%s",
                quantile(lows.stream().map(low -> min(low, others)).toList(), CUT_OFF),
                quantile(highs.stream().map(high -> max(high, others)).toList(), 1 - CUT_OFF),
                outliers.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    private float reach(int channel) {
        return Math.max(
                -quantile(lows.stream().map(low -> low[channel]).toList(), CUT_OFF),
                quantile(highs.stream().map(high -> high[channel]).toList(), 1 - CUT_OFF));
    }

    private static float min(float[] values, List<Integer> channels) {
        return (float)
                channels.stream().mapToDouble(channel -> values[channel]).min().orElseThrow();
    }

    private static float max(float[] values, List<Integer> channels) {
        return (float)
                channels.stream().mapToDouble(channel -> values[channel]).max().orElseThrow();
    }

    private static float quantile(List<Float> values, double share) {
        return values.stream()
                .sorted()
                .skip(Math.round(share * (values.size() - 1)))
                .findFirst()
                .orElseThrow();
    }
}

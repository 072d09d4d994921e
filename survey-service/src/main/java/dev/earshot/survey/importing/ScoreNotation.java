package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a column writes its scores, gathered from one value after the other. */
final class ScoreNotation {
    /** A code of LimeSurvey whose number is the answer; with a nought in front, it is only a place in a list. */
    private static final Pattern CODE = Pattern.compile("(\\p{Alpha}{1,3})(0|[1-9][0-9]?)");

    /** A cell with no other number than this one. */
    private static final Pattern ONE_NUMBER = Pattern.compile("\\D*([0-9]{1,2})(?:[.,]0+)?\\D*");

    /** So many scores on a part of the scale are no chance any more. */
    private static final int ENOUGH = 10;

    /** Of so many answers somebody chooses the best, unless it is none of the choices. */
    private static final int MANY = 30;

    private static final int MIDDLE_OF_TEN = 5;

    /** A scale has fewer; what has more is none. */
    private static final int MOST_LABELS = 50;

    private static final List<Metric> NARROWEST_FIRST = List.of(Metric.CSAT, Metric.CES, Metric.NPS);

    private final Set<Wording> told = EnumSet.noneOf(Wording.class);
    private final Map<Wording, Integer> known = new EnumMap<>(Wording.class);
    private final Set<String> labels = new LinkedHashSet<>();
    private Optional<String> prefix = Optional.empty();
    private boolean allCodes = true;
    private int lowest = Integer.MAX_VALUE;
    private int highest;
    private int words;
    /** How often each number stood in a cell. */
    private final long[] numbers = new long[1 + Metric.NPS.highest()];

    static ScoreNotation of(List<String> values) {
        ScoreNotation notation = new ScoreNotation();
        values.forEach(notation::see);
        return notation;
    }

    void see(String value) {
        if (NoAnswer.isMeantBy(value)) {
            return;
        }
        seeCode(value);
        seeNumber(value);
        if (labels.size() < MOST_LABELS && value.codePoints().anyMatch(Character::isLetter)) {
            labels.add(value);
        }
        if (value.codePoints().anyMatch(Character::isLetter) && value.chars().noneMatch(Character::isDigit)) {
            words++;
            Stream.of(Wording.values()).filter(wording -> wording.knows(value)).forEach(wording -> {
                known.merge(wording, 1, Integer::sum);
                if (wording.isToldBy(value)) {
                    told.add(wording);
                }
            });
        }
    }

    ScoreReading reading(Metric metric) {
        return reading(metric, false);
    }

    /** The same of scores whose numbers may be the other way round. */
    ScoreReading reading(Metric metric, boolean reversed) {
        boolean coded = allCodes && prefix.isPresent() && metric.covers(lowest) && metric.covers(highest);
        return new ScoreReading(metric, coded ? prefix : Optional.empty(), wording(metric), reversed);
    }

    /** Whether more labels contradict their numbers (below 0) or agree with them (above 0). */
    int agreement(Metric metric) {
        ScoreReading reading = reading(metric);
        return labels.stream().mapToInt(reading::agreement).sum();
    }

    /** A label that contradicts its number. */
    Optional<String> contradicting(Metric metric) {
        ScoreReading reading = reading(metric);
        return labels.stream().filter(label -> reading.agreement(label) < 0).findFirst();
    }

    /** How many numbers were seen that this scale has. */
    long on(Metric metric) {
        return on(Scale.of(metric));
    }

    /** The same of any scale. */
    long on(Scale scale) {
        return seen().filter(scale::covers).mapToLong(score -> numbers[score]).sum();
    }

    private IntStream seen() {
        return IntStream.range(0, numbers.length).filter(score -> numbers[score] > 0);
    }

    /** How many numbers were seen. */
    long counted() {
        return on(Metric.NPS);
    }

    /**
     * The metric on whose scale all numbers are, where they speak against another: some are above it, or so many are on a
     * part of it that it is no chance.
     */
    Optional<Metric> speaksFor(Metric expected) {
        long above = counted()
                - IntStream.rangeClosed(0, expected.highest())
                        .mapToLong(score -> numbers[score])
                        .sum();
        boolean sure =
                above == 0 ? counted() >= ENOUGH && on(expected) == counted() : above > 1 && 10 * above >= counted();
        return NARROWEST_FIRST.stream()
                .filter(metric -> on(metric) == counted())
                .findFirst()
                .filter(metric -> sure && metric != expected);
    }

    /**
     * The lower part of a scale that all of many numbers are on, as they are where fewer scores could be chosen: none of
     * them is one of the best.
     */
    Optional<Scale> lowerPart(Metric expected) {
        IntSummaryStatistics seen = seen().summaryStatistics();
        boolean low = seen.getMax() <= (expected == Metric.NPS ? MIDDLE_OF_TEN : expected.highest() - 1);
        return counted() >= MANY && low && seen.getMax() > seen.getMin()
                ? Optional.of(new Scale(Math.min(seen.getMin(), expected.lowest()), seen.getMax()))
                : Optional.empty();
    }

    private void seeNumber(String value) {
        Matcher number = ONE_NUMBER.matcher(value);
        if (number.matches() && Metric.NPS.covers(Integer.parseInt(number.group(1)))) {
            numbers[Integer.parseInt(number.group(1))]++;
        }
    }

    private void seeCode(String value) {
        Matcher code = CODE.matcher(value);
        allCodes = allCodes
                && code.matches()
                && prefix.orElseGet(() -> code.group(1)).equals(code.group(1));
        if (allCodes) {
            int number = Integer.parseInt(code.group(2));
            prefix = Optional.of(code.group(1));
            lowest = Math.min(lowest, number);
            highest = Math.max(highest, number);
        }
    }

    /** The scale that knows most; none where it misses some, for its middle alone would tell a wrong story. */
    private Optional<Wording> wording(Metric metric) {
        return known.keySet().stream()
                .filter(wording -> wording.measures(metric) && told.contains(wording))
                .max(Comparator.<Wording>comparingInt(known::get).thenComparing(Comparator.reverseOrder()))
                .filter(wording -> 10 * known.getOrDefault(wording, 0) >= 9 * words);
    }
}

package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a column writes its scores, gathered from one value after the other. */
final class ScoreNotation {
    /** A code of LimeSurvey whose number is the answer; with a nought in front, it is only a place in a list. */
    private static final Pattern CODE = Pattern.compile("(\\p{Alpha}{1,3})(0|[1-9][0-9]?)");

    private final Map<Wording, Integer> known = new EnumMap<>(Wording.class);
    private Optional<String> prefix = Optional.empty();
    private boolean allCodes = true;
    private int lowest = Integer.MAX_VALUE;
    private int highest;
    private int words;

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
        if (value.codePoints().anyMatch(Character::isLetter) && value.chars().noneMatch(Character::isDigit)) {
            words++;
            Stream.of(Wording.values())
                    .filter(wording -> wording.knows(value))
                    .forEach(wording -> known.merge(wording, 1, Integer::sum));
        }
    }

    ScoreReading reading(Metric metric) {
        boolean coded = allCodes && prefix.isPresent() && metric.covers(lowest) && metric.covers(highest);
        return new ScoreReading(metric, coded ? prefix : Optional.empty(), wording(metric));
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
                .filter(wording -> wording.measures(metric))
                .max(Comparator.<Wording>comparingInt(known::get).thenComparing(Comparator.reverseOrder()))
                .filter(wording -> 10 * known.getOrDefault(wording, 0) >= 9 * words);
    }
}

package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.field.LanguageNames;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands in a column, as far as it was looked at.
 *
 * @param values without the blank ones
 */
record Contents(List<String> values) {
    private static final Predicate<String> IS_NUMBER =
            Pattern.compile("-?[0-9]+([.,][0-9]+)?").asMatchPredicate();
    private static final Predicate<String> IS_ADDRESS =
            Pattern.compile("\\S+@\\S+\\.\\S+|https?://\\S+").asMatchPredicate();

    private static final Pattern NUMBERED_NAME = Pattern.compile("\\p{L}{2,}\\P{N}* [0-9]+");
    private static final Pattern NUMBER_BEHIND = Pattern.compile("[0-9]+$");
    private static final Predicate<String> IS_ID = Pattern.compile(
                    "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|[0-9a-f]{16,64}|R_[0-9A-Za-z]{10,}")
            .asMatchPredicate();

    private static final Predicate<String> IS_MAIL =
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+").asMatchPredicate();

    /** Of either direction: labels that contradict their numbers are scores of a reversed scale. */
    boolean isScore(Metric metric) {
        ScoreNotation notation = ScoreNotation.of(values);
        return Stream.of(false, true).anyMatch(reversed -> isScore(notation.reading(metric, reversed)));
    }

    private boolean isScore(ScoreReading reading) {
        List<Said> answers = values.stream()
                .map(reading::read)
                .filter(said -> !(said instanceof Said.Nothing))
                .toList();
        return mostly(answers, Said.Score.class::isInstance);
    }

    /** What they are where they are no scores of this metric: the range of numbers, or else the first of other values. */
    Optional<String> otherThanScores(Metric metric) {
        if (isNumber()) {
            List<BigDecimal> numbers = values.stream()
                    .filter(IS_NUMBER)
                    .map(value -> new BigDecimal(value.replace(',', '.')))
                    .sorted()
                    .toList();
            boolean whole = numbers.stream()
                    .allMatch(number -> number.stripTrailingZeros().scale() <= 0);
            return Optional.of("its numbers are from " + numbers.getFirst().toPlainString() + " to "
                    + numbers.getLast().toPlainString() + (whole ? "" : ", not all of them whole,"));
        }
        ScoreReading reading = ScoreNotation.of(values).reading(metric);
        return values.stream()
                .filter(value -> reading.read(value) instanceof Said.Unclear)
                .findFirst()
                .map(value -> Quote.of(value) + " is no number nor a label or word that stands for one");
    }

    boolean isNumber() {
        return mostly(values, IS_NUMBER);
    }

    boolean isTime() {
        return mostly(values, DateNotation::isTime);
    }

    /** Nothing but days as a spreadsheet counts them or seconds since 1970, or other numbers that look like them. */
    boolean isCountedTime() {
        return !values.isEmpty()
                && (values.stream().allMatch(Times::isSerial) || values.stream().allMatch(Times::isEpoch));
    }

    /** Keys; a column whose values repeat would make other people's answers duplicates. */
    boolean isDistinct() {
        Set<String> seen = new HashSet<>();
        return mostly(values, seen::add);
    }

    /** Addresses of people, by which they are known. */
    boolean isMail() {
        return mostly(values, IS_MAIL);
    }

    /** Told apart: of many people, some of whom come more than once. */
    boolean isVaried() {
        return 3 * Set.copyOf(values).size() >= values.size();
    }

    /** The most words that one of its texts has. */
    int words() {
        return values.stream()
                .mapToInt(value -> value.split("\\s+").length)
                .max()
                .orElse(0);
    }

    /** Numbers that only count the rows. */
    boolean isCounter() {
        return values.size() > 2
                && values.stream().allMatch(value -> value.matches("[0-9]{1,9}"))
                && IntStream.range(1, values.size())
                        .allMatch(i -> Integer.parseInt(values.get(i)) == Integer.parseInt(values.get(i - 1)) + 1);
    }

    /** Of several rows, none of which says anything else. */
    boolean isAlwaysTheSame() {
        return values.size() > 2 && Set.copyOf(values).size() == 1;
    }

    /** One name and numbers behind it, as shops and desks have: {@code Hotel 1}, {@code Hotel 2}. */
    boolean isNumberedName() {
        return values.size() > 1
                && values.stream().map(NUMBERED_NAME::matcher).allMatch(Matcher::matches)
                && values.stream()
                                .map(NUMBER_BEHIND::split)
                                .map(List::of)
                                .distinct()
                                .count()
                        == 1;
    }

    /** Ids as programs make them: no two alike, and nothing that anybody would type. */
    boolean isMachineMadeId() {
        return values.size() > 1 && isDistinct() && values.stream().allMatch(IS_ID);
    }

    boolean isLanguage() {
        return values.stream()
                .allMatch(value -> value.matches("[a-z]{2,3}(-.*)?")
                        || LanguageNames.tagOf(value).isPresent());
    }

    /** Text as people write it: with letters, neither addresses nor the same again and again. */
    boolean isText() {
        return !values.isEmpty()
                && !isNumber()
                && !isTime()
                && !mostly(values, IS_ADDRESS)
                && values.stream().anyMatch(value -> value.codePoints().anyMatch(Character::isLetter))
                && !isMostlyEqual();
    }

    /** How long its texts are that have more than one word, on average. */
    double length() {
        return values.stream()
                .filter(value -> value.contains(" "))
                .mapToInt(String::length)
                .average()
                .orElse(0);
    }

    private boolean isMostlyEqual() {
        var frequencies = values.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return values.size() > 1 && 2 * Collections.max(frequencies.values()) > values.size();
    }

    /** Files have a wrong value here and there; at least two thirds must be right. */
    private static <T> boolean mostly(List<T> values, Predicate<T> fits) {
        return !values.isEmpty() && 3 * values.stream().filter(fits).count() >= 2L * values.size();
    }
}

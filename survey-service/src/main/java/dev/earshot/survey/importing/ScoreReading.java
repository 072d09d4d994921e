package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the cells of one column as scores: numbers, numbers with a label at their side, stars, answer codes and words.
 *
 * @param prefix of answer codes such as A9; empty where the column has none
 * @param wording in which the column answers; empty where it does not answer in words
 * @param reversed whether its lowest number is the best; words and stars say themselves what they mean
 */
record ScoreReading(Metric metric, Optional<String> prefix, Optional<Wording> wording, boolean reversed) {
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})(?:[.,]0+)?");
    private static final Pattern OF_MOST = Pattern.compile(
            "(?iU)([0-9]{1,2})(?:[.,]0+)?(?:\\s?/\\s?| (?:out of|of|von|sur|de|van|em) )([0-9]{1,2})(?:[.,]0+)?"
                    + "(?: (?:stars?|points?|sternen?|punkten?|étoiles?|estrellas?|puntos?|sterren|punten|estrelas?|pontos?))?");
    private static final Pattern STARS = Pattern.compile("([★⭐]+)[☆✩]*");

    /** A label: words without any number in them. */
    private static final String LABEL = "(?<label>[^\\p{N}%]*?\\p{L}[^\\p{N}%]*?)";

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?<number>[0-9]{1,2})(?<between>\\s*[-–—:.=)(|]+\\s*|\\s+)" + LABEL);
    private static final Pattern NUMBER_LAST =
            Pattern.compile(LABEL + "(?<between>\\s[-–—]\\s|\\s*[:=(|]\\s*|\\s)(?<number>[0-9]{1,2})\\s*\\)?");

    /** Words that make another number of the one beside them, or no number at all. */
    private static final Pattern CHANGED = Pattern.compile(
            "(?iU).*\\b(?:and|or|more|less|than|under|over|about|out|of|half|oder|und|mehr|weniger|als|unter|über|von|halb"
                    + "|ou|et|plus|moins|sur|demi|o|y|más|menos|medio|en|meer|minder|dan|van|halve|e|mais|meio|percent)\\b.*");

    Said read(String cell) {
        if (NoAnswer.isMeantBy(cell)) {
            return new Said.Nothing();
        }
        Stream<Integer> numbers = Stream.of(number(cell), ofMost(cell), code(cell))
                .flatMap(Optional::stream)
                .map(this::turned);
        Stream<Integer> others =
                Stream.of(stars(cell), labelled(cell), words(cell)).flatMap(Optional::stream);
        return Stream.concat(numbers, others)
                .findFirst()
                .filter(metric::covers)
                .<Said>map(Said.Score::new)
                .orElseGet(Said.Unclear::new);
    }

    private static Optional<Integer> number(String cell) {
        Matcher number = NUMBER.matcher(cell);
        return number.matches() ? Optional.of(Integer.parseInt(number.group(1))) : Optional.empty();
    }

    /** {@code 9/10} and {@code 4.0 out of 5 stars}, where 10 and 5 are the most that there is. */
    private Optional<Integer> ofMost(String cell) {
        Matcher both = OF_MOST.matcher(cell);
        return both.matches() && Integer.parseInt(both.group(2)) == metric.highest()
                ? Optional.of(Integer.parseInt(both.group(1)))
                : Optional.empty();
    }

    private Optional<Integer> code(String cell) {
        return prefix.filter(cell::startsWith).flatMap(letters -> number(cell.substring(letters.length())));
    }

    private Optional<Integer> stars(String cell) {
        Matcher stars = STARS.matcher(cell.replaceAll("[\\s\\ufe0f]", ""));
        return metric == Metric.CSAT && stars.matches()
                ? Optional.of(stars.group(1).length())
                : Optional.empty();
    }

    private Optional<Integer> labelled(String cell) {
        return withLabel(cell)
                .map(parts -> new Labelled(turned(parts.number()), parts.label()))
                .filter(labelled -> labelled.agreement(metric) >= 0)
                .map(Labelled::number);
    }

    /** As {@link Labelled#agreement}, of the number as it stands in the cell; 0 where there are not both. */
    int agreement(String cell) {
        return withLabel(cell).map(parts -> parts.agreement(metric)).orElse(0);
    }

    private static Optional<Labelled> withLabel(String cell) {
        return Stream.of(NUMBER_FIRST.matcher(cell), NUMBER_LAST.matcher(cell))
                .filter(Matcher::matches)
                .filter(parts -> !parts.group("between").isBlank()
                        || !CHANGED.matcher(parts.group("label")).matches())
                .findFirst()
                .map(parts -> new Labelled(Integer.parseInt(parts.group("number")), parts.group("label")));
    }

    private int turned(int number) {
        return reversed ? metric.lowest() + metric.highest() - number : number;
    }

    private Optional<Integer> words(String cell) {
        return wording.flatMap(scale -> scale.score(metric, cell));
    }
}

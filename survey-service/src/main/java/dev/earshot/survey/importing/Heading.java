package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.csv.PlainName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of a column, and what it says of what stands below it. */
record Heading(String text) {
    /** What may be chosen, as in {@code Rating (1-4)}; no days, years or places of a list. */
    private static final Pattern SCALE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/-])([01])\\s?(?:[-–—]|\\.{2,3}|to|bis|à|a|tot|até)\\s?([2-9]|10|100)(?![\\p{L}\\p{N}/-])");

    /** A code or a number before the question, as in {@code NPS. How likely are you…}. */
    private static final Pattern NUMBERED = Pattern.compile("(\\S{1,40})[.:)]\\s+(\\S.*)");

    /** Between two words that are written as one. */
    private static final Pattern PART =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu}{2})(?=\\p{Lu}\\p{Ll})|(?<=\\p{Lu}{3})(?=\\p{Ll}{3})");

    /** Without the place that tells it from columns of the same name. */
    private String said() {
        return ColumnNames.said(text);
    }

    String plain() {
        return PlainName.of(said());
    }

    /** Under what it may be known: as a whole, or by one of its two parts. */
    List<String> names() {
        Matcher numbered = NUMBERED.matcher(said());
        return numbered.matches()
                ? Stream.of(said(), numbered.group(1), numbered.group(2))
                        .map(PlainName::of)
                        .toList()
                : List.of(plain());
    }

    /** Whether it is made by the tool and not by anybody who answers. */
    boolean isMachineMade() {
        return plain().isEmpty() || names().stream().anyMatch(NameWords.MACHINE_MADE::contains);
    }

    /** Whether it is the group of a score, such as promoters, and not the score. */
    boolean sortsScores() {
        List<String> words = spelt();
        return !words.isEmpty() && NameWords.SORTS.contains(words.getLast());
    }

    boolean asksForComment() {
        return says(NameWords.COMMENT);
    }

    /** Whether it is about those who serve and not about who answered. */
    boolean isAboutStaff() {
        return says(NameWords.STAFF);
    }

    /** Whether it is about who answered, or what with, and not about the answer. */
    boolean isAboutPerson() {
        return says(NameWords.PERSON);
    }

    boolean asksForDate() {
        return says(NameWords.DATE);
    }

    /** How surely it asks for the moment of the answer; 0 where it asks for another one. */
    int asksForAnswerTime() {
        return says(NameWords.NOT_DONE) ? 0 : says(NameWords.DONE) ? 2 : asksForDate() ? 1 : 0;
    }

    /** How surely it asks for a score of this metric; 0 where nothing says so. */
    int asksForScore(Metric metric) {
        if (says(NameWords.of(metric))) {
            return names().stream().anyMatch(name -> name.startsWith(metric.toString())) ? 4 : 3;
        }
        boolean another = Stream.of(Metric.values()).anyMatch(each -> says(NameWords.of(each)));
        return another ? 1 : says(NameWords.SCORE) ? 2 : 0;
    }

    /** Whether it asks for the whole and not for a part of it. */
    boolean isAboutAll() {
        return says(NameWords.OVERALL);
    }

    /** 1 where it names this metric, -1 where it names another one and not this, else 0. */
    int isAbout(Metric metric) {
        return says(NameWords.of(metric))
                ? 1
                : Stream.of(Metric.values()).anyMatch(each -> says(NameWords.of(each))) ? -1 : 0;
    }

    /** The scale that it explains, if it does. */
    Optional<Scale> scale() {
        return SCALE.matcher(said())
                .results()
                .map(found -> new Scale(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .findFirst();
    }

    /** Whether the lowest score of this metric is the best by what the name explains or asks. */
    boolean asksLowestFirst(Metric metric) {
        int explained = Labelled.in(said()).stream()
                .mapToInt(labelled -> labelled.agreement(metric))
                .sum();
        return explained < 0 || (explained == 0 && says(NameWords.LOWEST_FIRST));
    }

    /** Whether one of the words is in it; {@code *} stands for any ending. */
    private boolean says(List<String> words) {
        String line = " " + String.join(" ", spelt()) + " ";
        return words.stream()
                .map(word -> word.endsWith("*") ? " " + word.substring(0, word.length() - 1) : " " + word + " ")
                .anyMatch(line::contains);
    }

    /** Its words without case and accents; camelCase is several, and so is NPSwhy. */
    private List<String> spelt() {
        return Stream.of(PART.matcher(said()).replaceAll(" ").split("[^\\p{L}\\p{N}]+"))
                .map(PlainName::of)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A number of a scale and the words at its side. */
record Labelled(int number, String label) {
    private static final String WORDS = "([\\p{L}'’]+(?: [\\p{L}'’]+){0,5})";
    private static final Pattern NUMBER_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})\\s*[=:(–—-]\\s*" + WORDS);
    private static final Pattern NUMBER_LAST = Pattern.compile(WORDS + "\\s*[=:(]\\s*(\\d{1,2})(?!\\d)");

    /** All that a text explains, as in {@code (1 = very easy, 7 = very difficult)}; other words may stand beside them. */
    static List<Labelled> in(String text) {
        return Stream.concat(
                        NUMBER_FIRST.matcher(text).results().flatMap(found -> {
                            String[] words = found.group(2).split(" ", -1);
                            return IntStream.rangeClosed(1, words.length)
                                    .mapToObj(end -> of(found.group(1), words, 0, end));
                        }),
                        NUMBER_LAST.matcher(text).results().flatMap(found -> {
                            String[] words = found.group(1).split(" ", -1);
                            return IntStream.range(0, words.length)
                                    .mapToObj(begin -> of(found.group(2), words, begin, words.length));
                        }))
                .toList();
    }

    private static Labelled of(String number, String[] words, int begin, int end) {
        return new Labelled(
                Integer.parseInt(number), String.join(" ", List.of(words).subList(begin, end)));
    }

    /** 1 where words and number are on the same side of the scale, -1 where they contradict, as in {@code 1 (very good)}. */
    int agreement(Metric metric) {
        int side = Integer.signum(2 * number - metric.lowest() - metric.highest());
        List<Integer> agreements =
                Wording.sides(label).map(words -> words * side).toList();
        return agreements.contains(-1) ? -1 : agreements.contains(1) ? 1 : 0;
    }
}

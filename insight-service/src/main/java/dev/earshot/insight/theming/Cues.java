package dev.earshot.insight.theming;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds themes by words, for languages that the sentence model does not read. A cue is one or more words that all occur,
 * in any order; {@code *} ends a prefix. Case and accents do not matter.
 */
final class Cues {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Cue> cues;

    private record Cue(String theme, List<String> words) {
        boolean occursIn(Set<String> sentence) {
            return words.stream().allMatch(word -> occurs(word, sentence));
        }

        private static boolean occurs(String word, Set<String> sentence) {
            if (!word.endsWith("*")) {
                return sentence.contains(word);
            }
            String prefix = word.substring(0, word.length() - 1);
            return sentence.stream().anyMatch(each -> each.startsWith(prefix));
        }
    }

    Cues(Map<String, List<String>> byTheme) {
        this.cues = byTheme.entrySet().stream()
                .flatMap(theme -> theme.getValue().stream()
                        .map(cue -> new Cue(theme.getKey(), List.of(plain(cue).split(" ")))))
                .sorted(Comparator.comparingInt((Cue cue) -> cue.words().size()).reversed())
                .toList();
    }

    /** At most so many themes; those with the longest cue first. */
    List<String> themesIn(String sentence, int most) {
        Set<String> words = BETWEEN_WORDS.splitAsStream(plain(sentence)).collect(Collectors.toSet());
        return cues.stream()
                .filter(cue -> cue.occursIn(words))
                .map(Cue::theme)
                .distinct()
                .limit(most)
                .toList();
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD);
        return MARKS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

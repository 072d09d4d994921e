package dev.earshot.sentiment.intents;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Which words belong to which word class. A member that ends in {@code *} stands for all words that begin so, {@code #}
 * for all that begin with a digit.
 */
final class Vocabulary {
    private static final int SHORTEST_BEGINNING = 2;
    private static final String A_NUMBER = "#";
    private static final BitSet NONE = new BitSet();

    private final Map<SequencedSet<String>, Integer> numbers = new HashMap<>();
    private final Map<String, BitSet> whole = new HashMap<>();
    private final Map<String, BitSet> beginnings = new HashMap<>();
    private int longestBeginning;

    int classes() {
        return numbers.size();
    }

    /** The number of the class of these words; the same words are the same class. */
    int number(List<String> words) {
        return numbers.computeIfAbsent(new LinkedHashSet<>(words), members -> {
            int number = numbers.size();
            members.forEach(member -> add(member, number));
            return number;
        });
    }

    private void add(String member, int number) {
        if (member.endsWith("*")) {
            String beginning = member.substring(0, member.length() - 1);
            if (beginning.length() < SHORTEST_BEGINNING) {
                throw new IllegalArgumentException("a beginning of a word is too short: " + member);
            }
            longestBeginning = Math.max(longestBeginning, beginning.length());
            beginnings.computeIfAbsent(beginning, any -> new BitSet()).set(number);
        } else {
            whole.computeIfAbsent(member, any -> new BitSet()).set(number);
        }
    }

    BitSet classesOf(String word) {
        BitSet classes = new BitSet(numbers.size());
        classes.or(whole.getOrDefault(word, NONE));
        if (Character.isDigit(word.charAt(0))) {
            classes.or(whole.getOrDefault(A_NUMBER, NONE));
        }
        for (int length = SHORTEST_BEGINNING; length <= Math.min(longestBeginning, word.length()); length++) {
            BitSet more = beginnings.get(word.substring(0, length));
            if (more != null) {
                classes.or(more);
            }
        }
        return classes;
    }
}

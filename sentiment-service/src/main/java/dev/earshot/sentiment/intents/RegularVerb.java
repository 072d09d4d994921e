package dev.earshot.sentiment.intents;

import java.util.stream.Stream;

/** The forms of a regular English verb, and of nouns like it; "canceled" and "cancelled", "stoped" too. */
final class RegularVerb {
    private static final String VOWELS = "aeiou";

    private RegularVerb() {}

    static Stream<String> forms(String base) {
        String stem = base.substring(0, base.length() - 1);
        if (base.endsWith("e")) {
            return Stream.of(base, base + "s", base + "d", stem + "ing");
        }
        if (base.endsWith("y") && !isVowel(base, base.length() - 2)) {
            return Stream.of(base, stem + "ies", stem + "ied", base + "ing");
        }
        Stream<String> single = Stream.of(base, base + plural(base), base + "ed", base + "ing");
        char last = base.charAt(base.length() - 1);
        boolean mayDouble =
                isVowel(base, base.length() - 2) && !isVowel(base, base.length() - 1) && "wxy".indexOf(last) < 0;
        return mayDouble ? Stream.concat(single, Stream.of(base + last + "ed", base + last + "ing")) : single;
    }

    private static String plural(String base) {
        return base.matches(".*(s|x|z|ch|sh)") ? "es" : "s";
    }

    private static boolean isVowel(String word, int at) {
        return at >= 0 && VOWELS.indexOf(word.charAt(at)) >= 0;
    }
}

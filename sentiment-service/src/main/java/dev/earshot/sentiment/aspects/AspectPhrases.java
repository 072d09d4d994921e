package dev.earshot.sentiment.aspects;

import dev.earshot.sentiment.syntax.Parse;
import dev.earshot.sentiment.syntax.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what a sentence is about by the shape of its phrases: "rude agent", "late parcel", "not answer phone". */
public final class AspectPhrases {
    private static final int MOST_PER_SENTENCE = 6;

    private AspectPhrases() {}

    /** At most six phrases, in the order in which they are said. */
    public static List<AspectPhrase> in(Parse parse) {
        List<AspectPhrase> found = new ArrayList<>();
        for (Phrase phrase : parse.root().all().toList()) {
            switch (phrase.category()) {
                case "S", "SINV", "SQ", "FRAG", "PRN" -> found.addAll(Statements.in(phrase, parse));
                case "NP", "NX" -> found.addAll(NounPhrases.in(phrase, parse));
                default -> {}
            }
        }
        Map<String, AspectPhrase> once = new LinkedHashMap<>();
        found.forEach(aspect -> once.putIfAbsent(aspect.phrase(), aspect));
        return once.values().stream()
                .filter(aspect -> once.keySet().stream().noneMatch(longer -> longer.endsWith(" " + aspect.phrase())))
                .limit(MOST_PER_SENTENCE)
                .sorted(Comparator.comparingInt(aspect -> aspect.span().start()))
                .toList();
    }
}

package dev.earshot.sentiment.intents;

import dev.earshot.sentiment.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears effort and intents in English and French sentences. Threads may share it. */
public final class Intents {
    private final Map<String, Cues> cues;

    private Intents(Map<String, Cues> cues) {
        this.cues = Map.copyOf(cues);
    }

    /** Reads the cues from the class path; some tens of milliseconds. */
    public static Intents load() {
        return new Intents(Map.of("en", CueFile.load("en.cues"), "fr", CueFile.load("fr.cues")));
    }

    /**
     * What a sentence says; {@link Findings#NONE} in languages other than English and French.
     *
     * @param sentence any text; a few microseconds per sentence, and linear in what is longer
     * @param language ISO 639-1 code
     */
    public Findings of(String sentence, String language) {
        Cues spoken = cues.get(language);
        if (spoken == null) {
            return Findings.NONE;
        }
        List<Token> tokens = spoken.tokens(sentence);
        List<Match> matches = spoken.in(tokens);
        return matches.isEmpty() ? Findings.NONE : findings(tokens, matches);
    }

    private static Findings findings(List<Token> tokens, List<Match> matches) {
        List<Found<Intent>> intents = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            found(intent, Topic.valueOf(intent.name()), tokens, matches).ifPresent(intents::add);
        }
        // who had trouble first and ease at last still had trouble
        Optional<Found<Effort>> effort =
                found(Effort.HIGH, Topic.HIGH, tokens, matches).or(() -> found(Effort.LOW, Topic.LOW, tokens, matches));
        return new Findings(effort, intents);
    }

    /** The longest cue for a topic that no denial strikes. */
    private static <T extends Enum<T>> Optional<Found<T>> found(
            T what, Topic topic, List<Token> tokens, List<Match> matches) {
        List<Match> denials =
                matches.stream().filter(match -> match.cue().denies()).toList();
        return matches.stream()
                .filter(match -> match.cue().topic() == topic && !match.cue().denies())
                .filter(match -> denials.stream().noneMatch(denial -> denial.strikes(match)))
                .max(Comparator.comparingInt(Match::length))
                .map(match -> new Found<>(what, because(tokens, match)));
    }

    private static Span because(List<Token> tokens, Match match) {
        return tokens.get(match.from()).span().and(tokens.get(match.to() - 1).span());
    }
}

package dev.earshot.sentiment.trying;

import dev.earshot.sentiment.analysis.Analysis;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Comment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was heard, as the page shows it.
 *
 * @param rest what follows the last sentence
 */
record Result(Comment comment, Analysis analysis, List<Line> lines, String rest) {
    Result {
        lines = List.copyOf(lines);
    }

    static Result of(Comment comment, Analysis analysis) {
        List<Line> lines = new ArrayList<>();
        int end = 0;
        for (Heard sentence : analysis.sentences()) {
            boolean decisive = Integer.valueOf(lines.size()).equals(analysis.decisive());
            lines.add(Line.of(lines.size() + 1, decisive, comment.text(), sentence, end));
            end = Math.max(end, sentence.end());
        }
        return new Result(comment, analysis, lines, comment.text().substring(end));
    }

    public Optional<Tone> tone() {
        return Tone.of(analysis.feeling(), analysis.polarity(), analysis.confidence());
    }

    public String sentiment() {
        return inWords(analysis.sentiment(), "not scored");
    }

    public String language() {
        String notScored = analysis.notScored();
        return notScored == null ? InWords.language(analysis.language()) : notScored;
    }

    /** What decided how the whole feels. */
    public String decided() {
        if (!analysis.swayed()) {
            return "the words";
        }
        String other = comment.rating().isEmpty()
                ? "the question"
                : comment.question() == null ? "the score" : "question and score";
        return "the words left it open; " + other + " decided";
    }

    public String contradiction() {
        return switch (analysis.contradiction()) {
            case PROMOTER_COMPLAINS -> "a promoter complains: the words are furious, the score is high";
            case DETRACTOR_PRAISES -> "a detractor praises: the words are kind, the score is low";
            case null -> "none";
        };
    }

    public String effort() {
        return inWords(analysis.effort(), "nothing said");
    }

    public String intents() {
        return analysis.intents().isEmpty()
                ? "none"
                : analysis.intents().stream().map(InWords::of).sorted().collect(Collectors.joining(", "));
    }

    /** All steps, for the legend. */
    public List<Step> steps() {
        return List.of(Step.values());
    }

    private static String inWords(@Nullable Enum<?> constant, String otherwise) {
        return constant == null ? otherwise : InWords.of(constant);
    }
}

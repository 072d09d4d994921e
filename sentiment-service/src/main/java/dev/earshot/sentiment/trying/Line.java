package dev.earshot.sentiment.trying;

import dev.earshot.sentiment.analysis.Analysis.Heard;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sentence on the page.
 *
 * @param before what stands between the sentence before and this one
 * @param aspects the phrases
 * @param tells words, and what they tell about effort and intents
 */
record Line(
        int number,
        boolean decisive,
        String before,
        String text,
        Optional<Tone> tone,
        List<Run> runs,
        List<Run.Piece> reasons,
        List<Aspect> aspects,
        List<Told> tells) {

    /** Something that the sentence talks about, and how. */
    record Aspect(String phrase, String sentiment) {}

    /** What some words tell. */
    record Told(String what, String words) {}

    /** The sentence, which begins after the one before has ended, whatever its offsets say. */
    static Line of(int number, boolean decisive, String text, Heard sentence, int endBefore) {
        int start = Math.max(endBefore, sentence.start());
        int end = Math.max(start, sentence.end());
        return new Line(
                number,
                decisive,
                text.substring(endBefore, start),
                text.substring(start, end),
                Tone.of(sentence.feeling(), sentence.polarity(), sentence.confidence()),
                Run.of(text, sentence, start),
                sentence.why().stream()
                        .map(reason -> new Run.Piece(
                                text.substring(reason.start(), reason.end()), InWords.polarity(reason.polarity())))
                        .toList(),
                sentence.aspects().stream()
                        .map(aspect -> new Aspect(aspect.phrase(), sentiment(aspect.sentiment())))
                        .toList(),
                sentence.because().stream()
                        .map(because ->
                                new Told(InWords.of(because.says()), text.substring(because.start(), because.end())))
                        .toList());
    }

    private static String sentiment(@Nullable Enum<?> sentiment) {
        return sentiment == null ? "not scored" : InWords.of(sentiment);
    }
}

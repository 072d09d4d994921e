package dev.earshot.sentiment.trying;

import dev.earshot.sentiment.analysis.Analysis.Because;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Analysis.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A stretch of a sentence that tells one thing about effort and intents.
 *
 * @param tells what it tells, empty for nothing
 */
record Run(String tells, List<Piece> pieces) {
    Run {
        pieces = List.copyOf(pieces);
    }

    /**
     * A stretch of a run.
     *
     * @param sounds how its word sounds, when that decided; else empty
     */
    record Piece(String text, String sounds) {}

    /** Cuts a sentence wherever a mark begins or ends: marks may lie within each other, or cross. */
    static List<Run> of(String text, Heard sentence, int from) {
        SortedSet<Integer> cuts = cuts(sentence, from);
        List<Run> runs = new ArrayList<>();
        String tells = "";
        List<Piece> pieces = new ArrayList<>();
        int start = from;
        for (int end : cuts) {
            String here = tells(sentence, start);
            if (!here.equals(tells) && !pieces.isEmpty()) {
                runs.add(new Run(tells, pieces));
                pieces.clear();
            }
            tells = here;
            pieces.add(new Piece(text.substring(start, end), sounds(sentence, start)));
            start = end;
        }
        if (!pieces.isEmpty()) {
            runs.add(new Run(tells, pieces));
        }
        return runs;
    }

    private static SortedSet<Integer> cuts(Heard sentence, int from) {
        SortedSet<Integer> cuts = new TreeSet<>();
        for (Reason reason : sentence.why()) {
            cuts.addAll(List.of(reason.start(), reason.end()));
        }
        for (Because because : sentence.because()) {
            cuts.addAll(List.of(because.start(), because.end()));
        }
        cuts.removeIf(cut -> cut <= from || cut >= sentence.end());
        if (sentence.end() > from) {
            cuts.add(sentence.end());
        }
        return cuts;
    }

    private static String tells(Heard sentence, int at) {
        return sentence.because().stream()
                .filter(because -> because.start() <= at && at < because.end())
                .map(because -> InWords.of(because.says()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String sounds(Heard sentence, int at) {
        return sentence.why().stream()
                .filter(reason -> reason.start() <= at && at < reason.end())
                .findFirst()
                .map(reason -> InWords.polarity(reason.polarity()))
                .orElse("");
    }
}

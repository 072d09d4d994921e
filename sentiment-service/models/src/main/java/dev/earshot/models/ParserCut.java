package dev.earshot.models;

import edu.stanford.nlp.parser.shiftreduce.Pruning;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The parser without what hardly ever decides anything, made once for these thresholds. */
record ParserCut(float weakestFeature, float weakestWeight) {
    /** Chosen by {@code deploy/bench/sentiment parser}: see docs/decisions/0010-a-cut-parser.md. */
    static final ParserCut CHOSEN = new ParserCut(2, 0.5f);

    /** Where the cut of this parser lies: beside it, named after what was cut. */
    Path of(Path parser) {
        String name = parser.getFileName().toString().replace(".ser.gz", "");
        return parser.resolveSibling("%s-cut-%s-%s.ser.gz".formatted(name, weakestFeature, weakestWeight));
    }

    /** Takes about 1 GB of heap and some ten seconds. */
    void make(Path parser, Progress progress) throws IOException {
        progress.say("cutting the parser down, once");
        ShiftReduceParser full = ShiftReduceParser.loadModel(parser.toString());
        Pruning.Kept kept = Pruning.prune(full, weakestFeature, weakestWeight);
        Path arriving = parser.resolveSibling("arriving.ser.gz");
        full.saveModel(arriving.toString());
        Files.move(arriving, of(parser), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        progress.say("kept %,d of %,d features".formatted(kept.features(), kept.of()));
    }
}

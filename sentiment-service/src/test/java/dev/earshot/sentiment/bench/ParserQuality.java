package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.syntax.Sentences;
import dev.earshot.sentiment.text.Preparation;
import dev.earshot.sentiment.training.DataSets;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far the cut parser reads sentences as the published one does, which counts as right here:
 * {@code ParserQuality <folder with one folder per set> <published parser>}.
 */
public final class ParserQuality {
    private static final int COMMENTS = 300;
    private static final List<String> SETS =
            List.of("uci_sentences", "airline_tweets", "app_reviews_features", "clothing_reviews");

    private ParserQuality() {}

    public static void main(String[] arguments) {
        List<List<TaggedWord>> sentences = sentences(new DataSets(Path.of(arguments[0])));
        Print.line("%n%d sentences of %d comments", sentences.size(), COMMENTS * SETS.size());
        List<Tree> published = parse("published", arguments[1], sentences);
        List<Tree> cut = parse("cut", "models/englishSR-cut.ser.gz", sentences);
        compare(published, cut);
    }

    private static List<List<TaggedWord>> sentences(DataSets data) {
        MaxentTagger tagger = new MaxentTagger("models/english-left3words-distsim.tagger");
        return SETS.stream()
                .flatMap(set -> Rows.spread(COMMENTS, data.texts(set)).stream())
                .flatMap(text -> Sentences.of(Preparation.prepare(text)).stream())
                .map(sentence -> tagger.tagSentence(sentence.tokens()))
                .toList();
    }

    /** Twice: once to warm up, once to measure. */
    private static List<Tree> parse(String name, String path, List<List<TaggedWord>> sentences) {
        long before = heap();
        ShiftReduceParser parser = ShiftReduceParser.loadModel(path);
        long loaded = heap() - before;
        sentences.forEach(parser::apply);
        long start = System.nanoTime();
        List<Tree> trees = new ArrayList<>(sentences.size());
        for (List<TaggedWord> sentence : sentences) {
            trees.add(parser.apply(sentence));
        }
        double millis = (System.nanoTime() - start) / 1e6 / sentences.size();
        Print.line("  %-12s %5d MiB of heap, %.2f ms a sentence", name, loaded, millis);
        return trees;
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void compare(List<Tree> published, List<Tree> cut) {
        int same = 0;
        int common = 0;
        int all = 0;
        for (int i = 0; i < published.size(); i++) {
            Set<String> expected = phrases(published.get(i));
            Set<String> found = phrases(cut.get(i));
            all += expected.size() + found.size();
            same += expected.equals(found) ? 1 : 0;
            found.retainAll(expected);
            common += found.size();
        }
        Print.line(
                "  the same tree for %.3f of the sentences, F1 of labelled phrases %.4f",
                (double) same / published.size(), 2.0 * common / all);
    }

    private static Set<String> phrases(Tree tree) {
        tree.setSpans();
        Set<String> phrases = new HashSet<>();
        for (Tree part : tree) {
            if (!part.isLeaf() && !part.isPreTerminal()) {
                phrases.add(part.value() + part.getSpan());
            }
        }
        return phrases;
    }
}

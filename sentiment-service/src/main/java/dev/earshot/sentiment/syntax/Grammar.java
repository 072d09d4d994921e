package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.Span;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.HasWord;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.lexparser.TreeBinarizer;
import edu.stanford.nlp.parser.shiftreduce.DenseModel;
import edu.stanford.nlp.parser.shiftreduce.ShiftReduceParser;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.sentiment.CollapseUnaryTransformer;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeTransformer;
import java.util.ArrayList;
import java.util.List;

/** English part-of-speech tagger and shift-reduce parser; threads may share it, each with a stack of 16 MB. */
public final class Grammar {
    private static final String PAUSE = ",";
    private static final int FIRST_PICTURE = 0x2190;

    private final MaxentTagger tagger;
    private final ShiftReduceParser parser;
    private final TreeTransformer intoPairs;
    private final TreeTransformer withoutChains = new CollapseUnaryTransformer();

    private Grammar(MaxentTagger tagger, ShiftReduceParser parser) {
        this.tagger = tagger;
        this.parser = parser;
        this.intoPairs =
                TreeBinarizer.simpleTreeBinarizer(parser.getTLPParams().headFinder(), parser.treebankLanguagePack());
    }

    /**
     * Loads both models from the class path: some seconds, most of the heap that is kept.
     *
     * @throws RuntimeException when they are missing or broken
     */
    public static Grammar load() {
        return new Grammar(
                new MaxentTagger("models/english-left3words-distsim.tagger"),
                DenseModel.of(ShiftReduceParser.loadModel("models/englishSR-cut.ser.gz")));
    }

    public Parse parse(Sentence sentence) {
        List<CoreLabel> tokens = sentence.tokens();
        int shift = sentence.span().start() - tokens.getFirst().beginPosition();
        List<TaggedWord> tagged =
                tagger.tagSentence(tokens.stream().map(Grammar::readable).toList());
        Morphology morphology = new Morphology();
        List<Word> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            CoreLabel token = tokens.get(i);
            String tag = tagged.get(i).tag();
            Span span = new Span(token.beginPosition(), token.endPosition()).shifted(shift);
            words.add(new Word(token.word(), tag, morphology.lemma(token.word(), tag, true), span));
        }
        Tree tree = parser.apply(tagged);
        Tree pairs = withoutChains.transformTree(intoPairs.transformTree(tree));
        return new Parse(words, structure(tree, 0), structure(pairs, 0));
    }

    /** A picture is read as a pause: the tagger knows none, and takes long over what it does not know. */
    private static HasWord readable(CoreLabel token) {
        String word = token.word();
        boolean picture = word.codePoints().noneMatch(Character::isLetterOrDigit)
                && word.codePoints().anyMatch(character -> character >= FIRST_PICTURE);
        return picture ? new edu.stanford.nlp.ling.Word(PAUSE) : token;
    }

    private static Phrase structure(Tree tree, int from) {
        if (tree.isPreTerminal()) {
            return new Phrase(tree.value(), from, from + 1, List.of());
        }
        List<Phrase> children = new ArrayList<>();
        int to = from;
        for (Tree child : tree.children()) {
            Phrase phrase = structure(child, to);
            children.add(phrase);
            to = phrase.to();
        }
        return new Phrase(tree.value(), from, to, children);
    }
}

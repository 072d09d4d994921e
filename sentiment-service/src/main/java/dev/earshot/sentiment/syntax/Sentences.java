package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.PreparedText;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Splits a prepared text into sentences: at full stops, at line ends, and where one would never end. */
public final class Sentences {
    static final int MAX_TOKENS = 50;

    private static final int MIN_PIECE = 20;
    /** Characters without a space between them: the tokenizer's time grows with their square. */
    private static final int MAX_UNBROKEN = 400;

    private static final Set<String> PAUSES = Set.of(",", ";", ":", "-", "--", "–", "—");

    private static final TokenizerFactory<CoreLabel> TOKENIZER =
            PTBTokenizer.factory(new CoreLabelTokenFactory(), "untokenizable=noneKeep");

    private Sentences() {}

    public static List<Sentence> of(PreparedText prepared) {
        String text = prepared.text();
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int lineEnd = newline < 0 ? text.length() : newline;
            int end = bearableEnd(text, start, lineEnd);
            addLine(text, start, end, sentences);
            start = end == lineEnd ? end + 1 : end;
        }
        return sentences;
    }

    /** The end of a line, or where the text has gone on without a space for too long. */
    private static int bearableEnd(String text, int start, int lineEnd) {
        int unbroken = start;
        for (int at = start; at < lineEnd; at++) {
            if (text.charAt(at) == ' ') {
                unbroken = at + 1;
            } else if (at - unbroken >= MAX_UNBROKEN && !Character.isLowSurrogate(text.charAt(at))) {
                return at;
            }
        }
        return lineEnd;
    }

    private static void addLine(String text, int start, int end, List<Sentence> sentences) {
        List<CoreLabel> tokens = TOKENIZER
                .getTokenizer(new StringReader(text.substring(start, end)))
                .tokenize();
        List<List<CoreLabel>> pieces = new ArrayList<>();
        for (List<CoreLabel> sentence : new WordToSentenceProcessor<CoreLabel>().process(tokens)) {
            if (!pieces.isEmpty() && sentence.stream().noneMatch(Sentences::hasLetter)) {
                pieces.getLast().addAll(sentence); // a smiley belongs to what it follows
            } else {
                pieces.add(new ArrayList<>(sentence));
            }
        }
        for (List<CoreLabel> piece : pieces) {
            addBounded(text, start, piece, sentences);
        }
    }

    private static void addBounded(String text, int start, List<CoreLabel> tokens, List<Sentence> sentences) {
        int from = 0;
        while (tokens.size() - from > MAX_TOKENS) {
            int to = from + MAX_TOKENS;
            for (int pause = to; pause > from + MIN_PIECE; pause--) {
                if (PAUSES.contains(tokens.get(pause - 1).word())) {
                    to = pause;
                    break;
                }
            }
            sentences.add(Sentence.of(text, start, tokens.subList(from, to)));
            from = to;
        }
        if (from < tokens.size()) {
            sentences.add(Sentence.of(text, start, tokens.subList(from, tokens.size())));
        }
    }

    private static boolean hasLetter(CoreLabel token) {
        return token.word().codePoints().anyMatch(Character::isLetterOrDigit);
    }
}

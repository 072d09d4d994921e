package dev.earshot.sentiment.syntax;

import dev.earshot.sentiment.text.Span;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Reads a tree as linguists write it, {@code (NP (DT the) (NN parcel))}, its words one space apart. */
public final class Bracketed {
    private final Deque<String> symbols;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private Bracketed(String tree) {
        String spaced = tree.replace("(", " ( ").replace(")", " ) ").trim();
        this.symbols = new ArrayDeque<>(Arrays.asList(spaced.split("\\s+")));
    }

    /** Where every phrase of it has two children, it is its own pairs. */
    public static Parse parse(String tree) {
        Bracketed reader = new Bracketed(tree);
        Phrase root = reader.phrase();
        return new Parse(reader.words, root, root);
    }

    private Phrase phrase() {
        symbols.remove();
        String category = symbols.remove();
        int from = words.size();
        List<Phrase> children = new ArrayList<>();
        while (!symbols.element().equals(")")) {
            if (symbols.element().equals("(")) {
                children.add(phrase());
            } else {
                word(symbols.remove(), category);
            }
        }
        symbols.remove();
        return new Phrase(category, from, words.size(), children);
    }

    private void word(String text, String tag) {
        Span span = new Span(at, at + text.length());
        words.add(new Word(text, tag, new Morphology().lemma(text, tag, true), span));
        at = span.end() + 1;
    }
}

package dev.earshot.sentiment.syntax;

import java.util.List;
import java.util.stream.Stream;

/**
 * A node of a sentence's phrase structure over the words from {@code from} to before {@code to}.
 *
 * @param category Penn Treebank category, such as {@code NP}; a part of speech where the node is a single word
 */
public record Phrase(String category, int from, int to, List<Phrase> children) {
    public Phrase {
        children = List.copyOf(children);
    }

    public boolean isWord() {
        return children.isEmpty();
    }

    public boolean is(String wanted) {
        return category.equals(wanted);
    }

    /** The node itself and all below it, outermost first. */
    public Stream<Phrase> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Phrase::all));
    }
}

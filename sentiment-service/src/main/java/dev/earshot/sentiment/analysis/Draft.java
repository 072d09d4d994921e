package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.embedding.Encoded;
import dev.earshot.sentiment.syntax.Clauses;
import dev.earshot.sentiment.syntax.Sentence;
import dev.earshot.sentiment.syntax.Sentences;
import dev.earshot.sentiment.text.Preparation;
import dev.earshot.sentiment.text.PreparedText;
import dev.earshot.sentiment.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A comment on its way: prepared, told in its language, split; its sentences wait for their vectors. */
record Draft(PreparedText text, String language, boolean truncated, List<Part> parts) {
    /** Pieces read of one comment, some 300 words: with the parser's share a quarter of a CPU second at most. */
    static final int MAX_PIECES = 384;

    /** A sentence, with its halves where it turns. */
    record Part(Sentence sentence, Encoded encoded, List<Half> halves) {
        Stream<Encoded> allEncoded() {
            return Stream.concat(Stream.of(encoded), halves.stream().map(Half::encoded));
        }
    }

    /** One half of a sentence that turns. */
    record Half(Span span, Encoded encoded) {}

    static Draft of(Comment comment, Models models) {
        PreparedText text = Preparation.prepare(comment.text());
        String language = models.languages().of(text.text(), comment.language());
        boolean inHalves = models.parses(language);
        List<Part> parts = new ArrayList<>();
        int left = MAX_PIECES;
        for (Sentence sentence : Sentences.of(text)) {
            Part part = part(sentence, inHalves, text, models.embedder());
            left -= part.allEncoded().mapToInt(Encoded::size).sum();
            if (left < 0) {
                return new Draft(text, language, true, parts);
            }
            parts.add(part);
        }
        return new Draft(text, language, text.truncated(), parts);
    }

    private static Part part(Sentence sentence, boolean inHalves, PreparedText text, Embedder embedder) {
        List<Span> clauses = inHalves ? Clauses.of(sentence) : List.of(sentence.span());
        List<Half> halves = clauses.size() == 1
                ? List.of()
                : clauses.stream()
                        .map(span -> new Half(span, embedder.encode(text.text().substring(span.start(), span.end()))))
                        .toList();
        return new Part(sentence, embedder.encode(sentence.text()), halves);
    }
}

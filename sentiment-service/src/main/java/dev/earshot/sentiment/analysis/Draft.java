package dev.earshot.sentiment.analysis;

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
record Draft(Comment comment, PreparedText text, String language, boolean truncated, List<Part> parts)
        implements Drafted {
    /** Work done for one comment, in word pieces: some 150 words, with the parser's share a quarter of a CPU second. */
    static final int MAX_WORK = 208;

    /** What it takes to start the sentence model, in word pieces (measured: 0.7 ms, and 0.37 ms a piece). */
    private static final int START = 2;

    /** Rare words of one comment that the grammar has to bear: it takes long over each. */
    static final int MAX_RARE = 32;

    /**
     * A sentence.
     *
     * @param halves where it turns at "but"; none where it does not, or where there is no time for them
     * @param parsable false behind more rare words than the grammar has time for
     */
    record Part(Sentence sentence, Stretch whole, List<Stretch> halves, boolean parsable) {}

    /**
     * A stretch of the prepared text that gets a vector.
     *
     * @param words as the person wrote it, but for what preparation made regular
     * @param encoded what the sentence model reads of it
     */
    record Stretch(Span span, String words, Encoded encoded) {
        int work() {
            return START + encoded.size();
        }
    }

    static Draft of(Comment comment, Models models) {
        PreparedText text = Preparation.prepare(comment.text());
        String language = models.languages().of(text.text(), comment.language());
        List<Part> parts = new ArrayList<>();
        int left = MAX_WORK;
        int rareLeft = MAX_RARE;
        for (Sentence sentence : Sentences.of(text)) {
            Stretch whole = stretch(sentence.span(), language, text, models);
            left -= whole.work();
            if (left < 0) {
                return new Draft(comment, text, language, true, parts);
            }
            List<Stretch> halves = halves(sentence, language, text, models);
            int together = halves.stream().mapToInt(Stretch::work).sum();
            if (together > left) {
                halves = List.of();
            } else {
                left -= together;
            }
            rareLeft -= whole.encoded().rareWords() + sentence.wordsInOtherLetters();
            parts.add(new Part(sentence, whole, halves, rareLeft >= 0));
        }
        return new Draft(comment, text, language, text.truncated(), parts);
    }

    @Override
    public Stream<Encoded> stretches() {
        return parts.stream()
                .flatMap(part -> Stream.concat(Stream.of(part.whole), part.halves.stream()))
                .map(Stretch::encoded);
    }

    private static List<Stretch> halves(Sentence sentence, String language, PreparedText text, Models models) {
        List<Span> clauses = Clauses.of(sentence);
        return clauses.size() == 1
                ? List.of()
                : clauses.stream()
                        .map(span -> stretch(span, language, text, models))
                        .toList();
    }

    private static Stretch stretch(Span span, String language, PreparedText text, Models models) {
        String words = text.text().substring(span.start(), span.end());
        return new Stretch(span, words, models.embedder().encode(models.read(words, language)));
    }
}

package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.analysis.Analysis.Aspect;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.aspects.AspectPhrase;
import dev.earshot.sentiment.aspects.AspectPhrases;
import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.embedding.SentenceVector;
import dev.earshot.sentiment.polarity.Head;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.text.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Hears a few comments at a time, so that their sentences share the model's batches. Needs a stack of 16 MB. */
final class Analyst {
    private final Models models;
    private final Clock clock;

    Analyst(Models models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /** One analysis per comment, in the same order. */
    List<Analysis> analyse(List<Comment> comments) {
        List<Draft> drafts =
                comments.stream().map(comment -> Draft.of(comment, models)).toList();
        Iterator<SentenceVector> vectors = models.embedder()
                .embed(drafts.stream()
                        .flatMap(draft -> draft.parts().stream())
                        .flatMap(Draft.Part::allEncoded)
                        .toList())
                .iterator();
        return drafts.stream().map(draft -> finish(draft, vectors)).toList();
    }

    private Analysis finish(Draft draft, Iterator<SentenceVector> vectors) {
        Optional<Head> head = models.head(draft.language());
        List<Heard> sentences = new ArrayList<>();
        List<Mood> moods = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (Draft.Part part : draft.parts()) {
            SentenceVector vector = vectors.next();
            List<SentenceVector> halves =
                    part.halves().stream().map(half -> vectors.next()).toList();
            Optional<Mood> mood = head.map(trained -> trained.mood(vector));
            mood.ifPresent(moods::add);
            weights.add(part.encoded().size());
            List<Aspect> aspects = head.filter(trained -> models.parses(draft.language()))
                    .map(trained -> aspects(draft, part, trained, trained.mood(vector), halves))
                    .orElse(List.of());
            sentences.add(heard(draft, part, mood, vector, aspects));
        }
        Optional<Mood> whole = moods.isEmpty() ? Optional.empty() : Optional.of(Mood.ofParts(moods, weights));
        return new Analysis(
                head.map(trained -> Embedder.MODEL + "+" + trained.name()).orElse(Embedder.MODEL),
                clock.instant(),
                draft.language(),
                whole.isPresent(),
                whole.map(mood -> rounded(mood.polarity())).orElse(null),
                whole.map(Mood::sentiment).orElse(null),
                whole.map(mood -> rounded(mood.confidence())).orElse(null),
                draft.truncated(),
                sentences);
    }

    private static Heard heard(
            Draft draft, Draft.Part part, Optional<Mood> mood, SentenceVector vector, List<Aspect> aspects) {
        Span sent = draft.text().asSent(part.sentence().span());
        return new Heard(
                sent.start(),
                sent.end(),
                mood.map(felt -> rounded(felt.polarity())).orElse(null),
                mood.map(Mood::sentiment).orElse(null),
                vector.toBase64(),
                aspects);
    }

    /** An aspect feels like the half of the sentence that it stands in. */
    private List<Aspect> aspects(Draft draft, Draft.Part part, Head head, Mood whole, List<SentenceVector> halves) {
        List<Aspect> aspects = new ArrayList<>();
        for (AspectPhrase phrase : AspectPhrases.in(models.grammar().parse(part.sentence()))) {
            Mood mood = whole;
            for (int i = 0; i < halves.size(); i++) {
                Span half = part.halves().get(i).span();
                if (phrase.span().end() > half.start() && phrase.span().end() <= half.end()) {
                    mood = head.mood(halves.get(i));
                }
            }
            Span sent = draft.text().asSent(phrase.span());
            aspects.add(new Aspect(phrase.phrase(), sent.start(), sent.end(), mood.sentiment()));
        }
        return aspects;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}

package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.embedding.Embedding;
import dev.earshot.sentiment.polarity.Head;
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
        Iterator<Embedding> embeddings = models.embedder()
                .embed(drafts.stream()
                        .flatMap(draft -> draft.parts().stream())
                        .flatMap(Draft.Part::allEncoded)
                        .toList())
                .iterator();
        return drafts.stream().map(draft -> finish(draft, embeddings)).toList();
    }

    private Analysis finish(Draft draft, Iterator<Embedding> embeddings) {
        Optional<Head> head = models.head(draft.text(), draft.language());
        List<Spoken> sentences = new ArrayList<>();
        for (Draft.Part part : draft.parts()) {
            sentences.add(Spoken.of(
                    part,
                    embeddings,
                    head,
                    models.feelingWords(part.whole().words(), draft.language()),
                    models.intents().of(part.whole().words(), draft.language())));
        }
        String model =
                head.map(trained -> Embedder.MODEL + "+" + trained.name()).orElse(Embedder.MODEL);
        return new Telling(draft, models, sentences).analysis(model, clock.instant());
    }
}

package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.embedding.Embedder;
import dev.earshot.sentiment.polarity.Head;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Hears a comment on the calling thread, which needs a stack of 16 MB. */
record Analyst(Models models, Clock clock) {
    Analysis analyse(Comment comment) {
        Draft draft = Draft.of(comment, models);
        Optional<Head> head = models.head(draft.text(), draft.language());
        List<Spoken> sentences = draft.parts().stream()
                .map(part -> Spoken.of(part, draft.language(), models, head))
                .toList();
        String model =
                head.map(trained -> Embedder.MODEL + "+" + trained.name()).orElse(Embedder.MODEL);
        return new Telling(draft, models, sentences).analysis(model, clock.instant());
    }
}

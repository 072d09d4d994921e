package dev.earshot.sentiment.analysis;

import dev.earshot.sentiment.analysis.Outcome.Unbearable;
import dev.earshot.sentiment.analysis.Outcome.Understood;
import dev.earshot.sentiment.embedding.Embedding;
import dev.earshot.sentiment.embedding.Encoded;
import dev.earshot.sentiment.embedding.Runs;
import dev.earshot.sentiment.polarity.Head;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Hears comments in three steps: drafts them, reads their stretches, those of all comments that are of one length together, and
 * tells what was heard.
 */
record Analyst(Models models, Clock clock) {
    private static final Logger LOG = Logger.getLogger(Analyst.class);

    /**
     * Hears comments; the caller waits.
     *
     * @param turns of workers whose stacks have 16 MB
     * @return one outcome per comment, in the same order
     */
    List<Outcome> hear(List<Comment> comments, Turns turns) {
        List<Drafted> drafts = turns.work(comments, this::drafted);
        Map<Encoded, Embedding> read =
                read(drafts.stream().flatMap(Drafted::stretches).toList(), turns);
        return turns.work(drafts, drafted -> told(drafted, read));
    }

    private Drafted drafted(Comment comment) {
        try {
            return Draft.of(comment, models);
        } catch (RuntimeException | StackOverflowError broken) {
            return unbearable(broken);
        }
    }

    private Map<Encoded, Embedding> read(List<Encoded> stretches, Turns turns) {
        List<List<Encoded>> runs = Runs.of(stretches);
        List<List<Embedding>> embeddings = turns.work(runs, models.embedder()::embed);
        Map<Encoded, Embedding> read = new HashMap<>();
        for (int run = 0; run < runs.size(); run++) {
            for (int i = 0; i < runs.get(run).size(); i++) {
                read.put(runs.get(run).get(i), embeddings.get(run).get(i));
            }
        }
        return read;
    }

    private Outcome told(Drafted drafted, Map<Encoded, Embedding> read) {
        return switch (drafted) {
            case Unbearable unbearable -> unbearable;
            case Draft draft -> {
                try {
                    yield new Understood(analysis(draft, read));
                } catch (RuntimeException | StackOverflowError broken) {
                    yield unbearable(broken);
                }
            }
        };
    }

    private Analysis analysis(Draft draft, Map<Encoded, Embedding> read) {
        Optional<Head> head = models.head(draft.text(), draft.language());
        List<Spoken> sentences = draft.parts().stream()
                .map(part -> Spoken.of(part, draft.language(), models, head, read))
                .toList();
        String names = models.names(draft.language(), head);
        return new Telling(draft, models, sentences).analysis(names, clock.instant());
    }

    private static Unbearable unbearable(Throwable broken) {
        LOG.warnf("a comment broke a model: error=%s", broken.getClass().getName());
        return new Unbearable(broken.getClass().getName());
    }
}

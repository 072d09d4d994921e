package dev.earshot.insight.discovery;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.feedback.Feeling;
import dev.earshot.insight.feedback.Phrases;
import dev.earshot.insight.feedback.Sentiment;
import dev.earshot.insight.theming.Embedding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** The sentences that fit no theme yet: complaints and remarks with content, of counted answers. */
@ApplicationScoped
class Pool {
    private final Jdbi jdbi;

    Pool(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The newest, in an order that does not depend on chance. */
    List<PooledSentence> newest(Instant since, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT s.response_id, f.version, s.ordinal, s.polarity, s.sentiment, s.vector, s.phrases
                        FROM sentence s JOIN feedback f ON f.response_id = s.response_id
                        WHERE s.unthemed AND s.collected_at >= :since AND f.counted
                        ORDER BY s.collected_at DESC, s.response_id, s.ordinal LIMIT :most""")
                .bind("since", since)
                .bind("most", most)
                .map((row, context) -> new PooledSentence(
                        Ids.of(row.getBytes("response_id")),
                        row.getLong("version"),
                        row.getInt("ordinal"),
                        new Feeling(
                                row.getInt("polarity"),
                                Sentiment.of(row.getString("sentiment")).orElseThrow()),
                        Embedding.of(row.getBytes("vector")),
                        Phrases.of(row.getString("phrases"))))
                .list());
    }
}

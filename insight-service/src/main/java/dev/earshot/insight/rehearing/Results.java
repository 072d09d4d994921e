package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.feedback.Feeling;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The results that wait beside those that stand. */
@ApplicationScoped
class Results {
    private final Jdbi jdbi;

    Results(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A result as it waits. */
    record Waiting(UUID response, String event) {}

    /** Keeps results of one rehearing; a later one of the same response takes the place of an earlier. */
    void keep(UUID rehearing, List<Reheard> reheard) {
        jdbi.useTransaction(handle -> {
            Map<UUID, Integer> standing = new HashMap<>();
            handle.createQuery("SELECT response_id, polarity FROM feedback WHERE response_id IN (<ids>)")
                    .bindList("ids", ids(reheard))
                    .map((row, context) -> standing.put(Ids.of(row.getBytes("response_id")), row.getInt("polarity")))
                    .list();
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO reheard (rehearing, response_id, version, model, polarity, sentiment, shift, event)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE version = VALUES(version), model = VALUES(model),
                      polarity = VALUES(polarity), sentiment = VALUES(sentiment), shift = VALUES(shift),
                      event = VALUES(event)""");
            for (Reheard each : reheard) {
                Feeling feeling = each.feeling();
                rows.add(
                        rehearing,
                        each.feedback().id(),
                        each.feedback().version(),
                        each.feedback().model(),
                        feeling == null ? null : feeling.thousandths(),
                        feeling == null ? null : feeling.sentiment().key(),
                        shift(feeling, standing.getOrDefault(each.feedback().id(), 0)),
                        each.event());
            }
            rows.execute();
        });
    }

    /** Some results, in the order of their responses. */
    List<Waiting> some(UUID rehearing, int most) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT response_id, event FROM reheard WHERE rehearing = :rehearing
                        ORDER BY response_id LIMIT :most""")
                .bind("rehearing", rehearing)
                .bind("most", most)
                .map((row, context) -> new Waiting(Ids.of(row.getBytes("response_id")), row.getString("event")))
                .list());
    }

    void delete(UUID rehearing, Collection<UUID> responses) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "DELETE FROM reheard WHERE rehearing = :rehearing AND response_id IN (<ids>)")
                .bind("rehearing", rehearing)
                .bindList("ids", List.copyOf(responses))
                .execute());
    }

    /** Deletes some results of rehearings that are discarded; returns how many. */
    int deleteDiscarded(int most) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("""
                        DELETE FROM reheard WHERE rehearing IN
                          (SELECT id FROM rehearing WHERE state IN ('discarded', 'switched')) LIMIT :most""").bind("most", most).execute());
    }

    private static int shift(@Nullable Feeling feeling, int before) {
        return Math.abs((feeling == null ? 0 : feeling.thousandths()) - before);
    }

    private static List<UUID> ids(List<Reheard> reheard) {
        return reheard.stream().map(each -> each.feedback().id()).toList();
    }
}

package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.feedback.Feeling;
import dev.earshot.insight.feedback.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** What was asked, and the results that wait beside those that stand. */
@ApplicationScoped
class Results implements Trace {
    private final Jdbi jdbi;

    Results(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A result that waits to be put in place. */
    record Waiting(UUID response, String event) {}

    /** Remembers what was asked; what is answered already stays answered. */
    void expect(UUID rehearing, List<Question> asked, Instant now) {
        jdbi.useHandle(handle -> {
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO reheard (rehearing, response_id, version, asked_at, waiting, shift)
                    VALUES (?, ?, ?, ?, TRUE, 0)
                    ON DUPLICATE KEY UPDATE waiting = waiting OR version < VALUES(version),
                      asked_at = VALUES(asked_at), version = GREATEST(version, VALUES(version))""");
            asked.forEach(each -> rows.add(rehearing, each.responseId(), each.version(), now));
            rows.execute();
        });
    }

    /** How many questions are not answered yet. */
    int unanswered(UUID rehearing) {
        return count(rehearing, "waiting");
    }

    /** How many results wait to be put in place. */
    int heard(UUID rehearing) {
        return count(rehearing, "NOT waiting");
    }

    /** Keeps results of one rehearing, of responses that stand; one of an older version than was asked about last is of no use. */
    void keep(UUID rehearing, List<Reheard> reheard, Instant now) {
        jdbi.useTransaction(handle -> {
            Map<UUID, Integer> standing = new HashMap<>();
            handle.createQuery("SELECT response_id, polarity FROM feedback WHERE response_id IN (<ids>) FOR UPDATE")
                    .bindList("ids", ids(reheard))
                    .map((row, context) -> standing.put(Ids.of(row.getBytes("response_id")), row.getInt("polarity")))
                    .list();
            List<UUID> gone = new ArrayList<>(ids(reheard));
            gone.removeAll(standing.keySet());
            if (!gone.isEmpty()) {
                erase(handle, gone);
            }
            PreparedBatch rows = handle.prepareBatch("""
                    INSERT INTO reheard
                      (rehearing, response_id, version, asked_at, waiting, model, polarity, sentiment, shift, event)
                    VALUES (?, ?, ?, ?, FALSE, ?, ?, ?, ?, ?)
                    ON DUPLICATE KEY UPDATE
                      waiting = IF(VALUES(version) < version, waiting, FALSE),
                      model = IF(VALUES(version) < version, model, VALUES(model)),
                      polarity = IF(VALUES(version) < version, polarity, VALUES(polarity)),
                      sentiment = IF(VALUES(version) < version, sentiment, VALUES(sentiment)),
                      shift = IF(VALUES(version) < version, shift, VALUES(shift)),
                      event = IF(VALUES(version) < version, event, VALUES(event)),
                      version = GREATEST(version, VALUES(version))""");
            for (Reheard each : reheard.stream()
                    .filter(each -> standing.containsKey(each.feedback().id()))
                    .toList()) {
                Feeling feeling = each.feeling();
                rows.add(
                        rehearing,
                        each.feedback().id(),
                        each.feedback().version(),
                        now,
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
                        SELECT response_id, event FROM reheard WHERE rehearing = :rehearing AND NOT waiting
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

    @Override
    public void erase(Handle handle, Collection<UUID> responses) {
        handle.createUpdate("DELETE FROM reheard WHERE response_id IN (<ids>)")
                .bindList("ids", List.copyOf(responses))
                .execute();
    }

    private int count(UUID rehearing, String condition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT COUNT(*) FROM reheard WHERE rehearing = :rehearing AND <condition>")
                .define("condition", condition)
                .bind("rehearing", rehearing)
                .mapTo(Integer.class)
                .one());
    }

    private static int shift(@Nullable Feeling feeling, int before) {
        return Math.abs((feeling == null ? 0 : feeling.thousandths()) - before);
    }

    private static List<UUID> ids(List<Reheard> reheard) {
        return reheard.stream().map(each -> each.feedback().id()).toList();
    }
}

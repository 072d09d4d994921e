package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** All rehearings; at most one of them is open. */
@ApplicationScoped
class Rehearings {
    private static final int MOST_LISTED = 50;
    private static final int DUPLICATE = 1062;

    private final Jdbi jdbi;

    Rehearings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Opens one; empty when one is open already. */
    Optional<Rehearing> start(Instant now) {
        UUID id = Ids.next();
        try {
            jdbi.useHandle(handle ->
                    handle.createUpdate("""
                            INSERT INTO rehearing (id, state, only_open, started_at, complete, switched)
                            VALUES (:id, 'hearing', TRUE, :now, FALSE, 0)""").bind("id", id).bind("now", now).execute());
        } catch (UnableToExecuteStatementException refused) {
            if (refused.getCause() instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                return Optional.empty();
            }
            throw refused;
        }
        return find(id);
    }

    Optional<Rehearing> open() {
        return select("only_open = TRUE", Map.of()).stream().findFirst();
    }

    Optional<Rehearing> find(UUID id) {
        return select("id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** The newest first. */
    List<Rehearing> newest() {
        return select("TRUE", Map.of());
    }

    /** Something was asked: it is not complete until that is answered and nothing more is found. */
    void asked(Rehearing rehearing) {
        update(rehearing, "complete = FALSE, looked_at = NULL", Map.of());
    }

    void complete(Rehearing rehearing, Instant now) {
        update(rehearing, "complete = TRUE, looked_at = :now", Map.of("now", now));
    }

    void switchedMore(Rehearing rehearing, int size) {
        update(rehearing, "switched = switched + :size", Map.of("size", size));
    }

    void close(Rehearing rehearing, State state, Instant now) {
        update(
                rehearing,
                "state = :state, only_open = NULL, ended_at = :now",
                Map.of("state", state.key(), "now", now));
    }

    /** Begins to put the results in place, and keeps what was different; false when it is not complete any more. */
    boolean beginSwitch(Rehearing rehearing, String comparison) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                UPDATE rehearing SET state = 'switching', comparison = :comparison
                                WHERE id = :id AND state = 'hearing' AND complete""")
                        .bind("id", rehearing.id())
                        .bind("comparison", comparison)
                        .execute()
                == 1);
    }

    /** The comparison that was kept, as JSON. */
    Optional<String> comparison(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT comparison FROM rehearing WHERE id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    private void update(Rehearing rehearing, String changes, Map<String, ?> values) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE rehearing SET <changes> WHERE id = :id AND only_open")
                .define("changes", changes)
                .bind("id", rehearing.id())
                .bindMap(values)
                .execute());
    }

    private List<Rehearing> select(String condition, Map<String, ?> values) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT * FROM rehearing WHERE <condition> ORDER BY id DESC LIMIT :most")
                        .define("condition", condition)
                        .bindMap(values)
                        .bind("most", MOST_LISTED)
                        .map((row, context) -> rehearing(row))
                        .list());
    }

    private static Rehearing rehearing(ResultSet row) throws SQLException {
        return new Rehearing(
                Ids.of(row.getBytes("id")),
                State.of(row.getString("state")),
                row.getTimestamp("started_at").toInstant(),
                time(row, "ended_at"),
                time(row, "looked_at"),
                row.getBoolean("complete"),
                row.getLong("switched"));
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}

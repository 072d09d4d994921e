package dev.earshot.survey.outbox;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The outbox table. What is unsent is known by its empty {@code sent_at}: rows become visible out of id order. */
@ApplicationScoped
class OutboxRows {
    private final Database database;

    OutboxRows(Database database) {
        this.database = database;
    }

    void insert(List<OutboxRow> rows, @Nullable UUID cause, Instant now) {
        String sql =
                "INSERT INTO outbox (id, topic, message_key, type, payload, cause, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (OutboxRow row : rows) {
                    bind(statement, row.id(), row.topic(), row.key(), row.type(), row.payload(), cause, now);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    List<OutboxRow> unsent(int most) {
        String sql =
                "SELECT id, topic, message_key, type, payload FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), most);
                    ResultSet row = statement.executeQuery()) {
                List<OutboxRow> rows = new ArrayList<>();
                while (row.next()) {
                    rows.add(new OutboxRow(
                            Rows.id(row, "id"),
                            row.getString("topic"),
                            row.getString("message_key"),
                            row.getString("type"),
                            row.getBytes("payload")));
                }
                return rows;
            }
        });
    }

    void markSent(List<OutboxRow> rows, Instant now) {
        String sql = "UPDATE outbox SET sent_at = ? WHERE id IN " + marks(rows.size());
        Object[] values =
                Stream.concat(Stream.of(now), rows.stream().map(OutboxRow::id)).toArray();
        update(sql, values);
    }

    /** Forgets some of what was sent before then. */
    int deleteSentBefore(Instant then, int most) {
        return update("DELETE FROM outbox WHERE sent_at < ? LIMIT ?", then, most);
    }

    /** Makes some of what was sent since then unsent again. */
    int unmarkSince(Instant then, int most) {
        return update(
                "UPDATE outbox SET sent_at = NULL WHERE sent_at IS NOT NULL AND created_at >= ? LIMIT ?", then, most);
    }

    void delete(String topic, List<String> keys) {
        Object[] values = Stream.concat(Stream.of(topic), keys.stream()).toArray();
        update("DELETE FROM outbox WHERE topic = ? AND message_key IN " + marks(keys.size()), values);
    }

    long unsent(UUID cause) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(
                            connection.prepareStatement(
                                    "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND cause = ?"),
                            cause);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    Backlog backlog() {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT COUNT(*) AS unsent, MIN(created_at) AS oldest FROM outbox WHERE sent_at IS NULL");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Backlog(row.getLong("unsent"), Rows.optionalTime(row, "oldest"));
            }
        });
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** What has not been sent. */
    record Backlog(long unsent, Optional<Instant> oldest) {}
}

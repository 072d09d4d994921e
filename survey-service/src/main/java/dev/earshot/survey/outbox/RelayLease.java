package dev.earshot.survey.outbox;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.UUID;

/** The right to relay. It is measured by the database's clock, so that replicas need not agree on the time. */
final class RelayLease {
    private static final String NAME = "outbox";

    private final Database database;
    private final UUID holder;
    private final Duration length;

    RelayLease(Database database, UUID holder, Duration length) {
        this.database = database;
        this.holder = holder;
        this.length = length;
    }

    /** Takes or renews the lease; false while somebody else has it. */
    boolean hold() {
        return update("""
                UPDATE relay_lease SET holder = ?, held_until = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND
                WHERE name = ? AND (holder = ? OR held_until < UTC_TIMESTAMP(3))""", holder, length.toMillis() * 1000, NAME, holder);
    }

    /** Lets the next one begin at once. */
    void release() {
        update(
                "UPDATE relay_lease SET held_until = UTC_TIMESTAMP(3) - INTERVAL 1 SECOND WHERE name = ? AND holder = ?",
                NAME,
                holder);
    }

    private boolean update(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate() == 1;
            }
        });
    }
}

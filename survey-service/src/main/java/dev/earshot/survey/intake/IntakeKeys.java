package dev.earshot.survey.intake;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.Rows;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Which keys have brought which answers. */
@ApplicationScoped
class IntakeKeys {
    private static final Logger LOG = Logger.getLogger(IntakeKeys.class);
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 1000;

    private final Database database;
    private final Clock clock;

    IntakeKeys(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a key was used for. */
    @SuppressWarnings("ArrayRecordComponent") // compared with Arrays.equals by its one reader
    record Used(byte[] bodyHash, UUID responseId) {}

    /** Reserves the key in the current transaction; false when it has been used. Waits for who uses it right now. */
    boolean reserve(IntakeKey key, byte[] bodyHash, UUID responseId, Instant now) {
        String sql = "INSERT INTO intake_key (key_hash, body_hash, response_id, created_at) VALUES (?, ?, ?, ?)";
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, key.hash(), bodyHash, responseId, now).executeUpdate();
                return true;
            } catch (SQLException refused) {
                if (Rows.isDuplicate(refused)) {
                    return false;
                }
                throw refused;
            }
        });
    }

    Optional<Used> find(IntakeKey key) {
        String sql = "SELECT body_hash, response_id FROM intake_key WHERE key_hash = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), (Object) key.hash());
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Used(row.getBytes("body_hash"), Rows.id(row, "response_id")))
                        : Optional.empty();
            }
        });
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOld() {
        try {
            int deleted;
            do {
                deleted = deleteBefore(clock.instant().minus(KEPT));
            } while (deleted == BATCH);
        } catch (DatabaseFailure away) {
            LOG.debug("cleaning waits for the next time", away);
        }
    }

    private int deleteBefore(Instant then) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(
                    connection.prepareStatement("DELETE FROM intake_key WHERE created_at < ? LIMIT ?"), then, BATCH)) {
                return statement.executeUpdate();
            }
        });
    }
}

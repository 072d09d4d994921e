package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.trust.Burst;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.Suspicion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of answers after they were stored. Every change is one statement that names the version it is about, and
 * what stood before goes to the history in the same transaction.
 */
@ApplicationScoped
class Amendments {
    private final Database database;

    Amendments(Database database) {
        this.database = database;
    }

    /** Puts another answer in the place of the one that stands; false when that has changed meanwhile. */
    boolean replace(Kept standing, Response by) {
        return change(
                standing.id(),
                standing.version(),
                "score = ?, comment = ?, language = ?, finished = ?, hand = ?, recorded_at = ?",
                by.answer().score().orElse(null),
                by.answer().comment().map(Comment::text).orElse(null),
                by.origin().language().orElse(null),
                by.finished(),
                by.hand().map(Conduct.Hand::toString).orElse(null),
                by.recordedAt());
    }

    /** Takes an answer out of the scores; it gives its occasion up. False when it has changed meanwhile. */
    boolean confine(UUID id, int version, Suspicion why, Instant now) {
        return change(
                id,
                version,
                "claims = occasion, occasion = id, counted = FALSE, quarantine = ?, recorded_at = ?",
                why.toString(),
                now);
    }

    /**
     * Puts an answer into the scores: it takes the occasion it claims. False when it has changed meanwhile.
     *
     * @throws dev.earshot.survey.database.DatabaseFailure as a duplicate, when another answer has the occasion
     */
    boolean release(UUID id, int version, Instant now) {
        return change(
                id,
                version,
                "occasion = COALESCE(claims, occasion), claims = NULL, counted = TRUE, quarantine = NULL, recorded_at = ?",
                now);
    }

    /** Where an answer stands between scores and quarantine. */
    record Place(int version, boolean counted, boolean test, Optional<String> quarantine) {}

    Optional<Place> placeOf(UUID id) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(
                            connection.prepareStatement(
                                    "SELECT version, counted, test, quarantine FROM response WHERE id = ?"),
                            id);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(
                                row.getInt("version"),
                                row.getBoolean("counted"),
                                row.getBoolean("test"),
                                Optional.ofNullable(row.getString("quarantine"))))
                        : Optional.empty();
            }
        });
    }

    /**
     * What was handed in on an occasion since then, counted or not and as far proven, with what was amended: with an answer
     * that went to quarantine went all that it had said before.
     */
    List<Burst.Handed> handedIn(Origin origin, Instant since) {
        String sql = """
                SELECT score, recorded_at, counted, quarantine, finished, hand
                FROM response WHERE occasion = ? AND recorded_at >= ? AND %1$s
                UNION ALL SELECT score, recorded_at, counted, quarantine, finished, hand
                FROM response WHERE claims = ? AND recorded_at >= ? AND %1$s
                UNION ALL SELECT h.score, h.recorded_at, h.counted, h.quarantine, h.finished, h.hand
                FROM response r JOIN response_history h ON h.response_id = r.id
                WHERE r.occasion = ? AND h.recorded_at >= ? AND %1$s
                UNION ALL SELECT h.score, h.recorded_at, h.counted, r.quarantine, h.finished, h.hand
                FROM response r JOIN response_history h ON h.response_id = r.id
                WHERE r.claims = ? AND r.recorded_at >= ? AND h.recorded_at >= ? AND %1$s""".formatted(origin.isAsserted() ? "NOT " + Identity.IS_PROVEN : Identity.IS_PROVEN);
        UUID id = origin.occasion().id();
        return database.with(connection -> {
            try (PreparedStatement statement =
                            bind(connection.prepareStatement(sql), id, since, id, since, id, since, id, since, since);
                    ResultSet row = statement.executeQuery()) {
                List<Burst.Handed> handed = new ArrayList<>();
                while (row.next()) {
                    Integer score = row.getObject("score", Integer.class);
                    if (score != null) {
                        handed.add(new Burst.Handed(
                                score,
                                Rows.time(row, "recorded_at"),
                                row.getBoolean("counted"),
                                Suspicion.BURST.toString().equals(row.getString("quarantine")),
                                row.getBoolean("finished"),
                                Conduct.Hand.SEEN.toString().equals(row.getString("hand"))));
                    }
                }
                return handed;
            }
        });
    }

    boolean saidBefore(UUID id, Answer answer) {
        String sql = """
                SELECT 1 FROM response_history WHERE response_id = ? AND finished
                  AND score <=> ? AND comment COLLATE utf8mb4_bin <=> ? LIMIT 1""";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(
                            connection.prepareStatement(sql),
                            id,
                            answer.score().orElse(null),
                            answer.comment().map(Comment::text).orElse(null));
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private boolean change(UUID id, int version, String assignments, @Nullable Object... values) {
        return database.with(connection -> {
            remember(connection, id, version);
            @Nullable Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
            all[values.length] = id;
            all[values.length + 1] = version;
            String sql = "UPDATE response SET " + assignments + ", version = version + 1 WHERE id = ? AND version = ?";
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), all)) {
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Harmless to repeat: who changes a version that is gone finds its row here already, or makes none. */
    private static void remember(Connection connection, UUID id, int version) throws SQLException {
        String sql = """
                INSERT IGNORE INTO response_history (response_id, version, score, comment, language, counted, quarantine,
                  finished, hand, recorded_at)
                SELECT id, version, score, comment, language, counted, quarantine, finished, hand, recorded_at
                FROM response WHERE id = ? AND version = ?""";
        try (PreparedStatement statement = bind(connection.prepareStatement(sql), id, version)) {
            statement.executeUpdate();
        }
    }
}

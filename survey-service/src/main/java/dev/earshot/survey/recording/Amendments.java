package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Metric;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of answers after they were stored. Every change is one statement that names the version it is about, and
 * what stood before goes to the history in the same transaction.
 */
@ApplicationScoped
class Amendments {
    private final Database database;
    private final ObjectMapper json;

    Amendments(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
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

    /** What was handed in on an occasion since then, counted or not, with what was amended. */
    List<Burst.Handed> handedIn(Occasion occasion, Instant since) {
        String sql = """
                SELECT score, recorded_at, counted, quarantine, finished, hand
                FROM response WHERE occasion = ? AND recorded_at >= ?
                UNION ALL SELECT score, recorded_at, counted, quarantine, finished, hand
                FROM response WHERE claims = ? AND recorded_at >= ?
                UNION ALL SELECT h.score, h.recorded_at, h.counted, h.quarantine, h.finished, h.hand
                FROM response r JOIN response_history h ON h.response_id = r.id
                WHERE r.occasion = ? AND h.recorded_at >= ?
                UNION ALL SELECT h.score, h.recorded_at, h.counted, h.quarantine, h.finished, h.hand
                FROM response r JOIN response_history h ON h.response_id = r.id
                WHERE r.claims = ? AND r.recorded_at >= ? AND h.recorded_at >= ?""";
        UUID id = occasion.id();
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

    /** The whole response as it stands, to be told. */
    ResponseEvent asItStands(UUID id) {
        String sql = "SELECT r.*, s.slug FROM response r JOIN survey s ON s.id = r.survey_id WHERE r.id = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), id);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no response " + id);
                }
                return event(row, earlier(connection, id));
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

    /** The newest of what stood before, the oldest of them first. */
    private static List<Earlier> earlier(Connection connection, UUID id) throws SQLException {
        String sql = """
                SELECT version, recorded_at, score, comment, counted, quarantine, finished
                FROM response_history WHERE response_id = ? ORDER BY version DESC LIMIT ?""";
        try (PreparedStatement statement = bind(connection.prepareStatement(sql), id, Earlier.MOST_TOLD);
                ResultSet row = statement.executeQuery()) {
            List<Earlier> earlier = new ArrayList<>();
            while (row.next()) {
                earlier.addFirst(new Earlier(
                        row.getInt("version"),
                        Rows.time(row, "recorded_at"),
                        row.getObject("score", Integer.class),
                        row.getString("comment"),
                        row.getBoolean("counted"),
                        row.getString("quarantine"),
                        row.getBoolean("finished")));
            }
            return earlier;
        }
    }

    private ResponseEvent event(ResultSet row, List<Earlier> earlier) throws SQLException {
        return new ResponseEvent(
                Rows.id(row, "id"),
                row.getInt("version"),
                Rows.time(row, "collected_at"),
                Rows.time(row, "recorded_at"),
                row.getString("journey"),
                row.getString("stage"),
                row.getString("touchpoint"),
                row.getString("slug"),
                row.getInt("survey_version"),
                Metric.of(row.getString("metric")),
                row.getObject("score", Integer.class),
                row.getString("comment"),
                row.getString("language"),
                Channel.of(row.getString("channel")),
                optionalId(row, "respondent").map(ResponseEvent::hexadecimal).orElse(null),
                Optional.ofNullable(row.getString("identity")).map(Identity::of).orElse(null),
                row.getString("interaction"),
                optionalId(row, "import_id").orElse(null),
                row.getBoolean("counted"),
                row.getBoolean("test") ? true : null,
                row.getString("quarantine"),
                row.getBoolean("finished"),
                attributes(row.getString("attributes")),
                earlier);
    }

    private static Optional<UUID> optionalId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Ids::of);
    }

    private Map<String, String> attributes(@Nullable String stored) {
        try {
            return stored == null ? Map.of() : json.readValue(stored, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the attributes of a response cannot be read", broken);
        }
    }
}

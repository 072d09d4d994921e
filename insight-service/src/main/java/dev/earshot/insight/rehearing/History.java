package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All responses with a comment, as they can be asked about again. */
@ApplicationScoped
class History {
    private static final String COLUMNS = """
            f.response_id, f.version, f.collected_at, f.journey, f.stage, f.touchpoint, f.survey, f.metric, f.score,
            f.comment, f.shown_in, f.channel, f.identity, f.counted, f.quarantine""";
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Jdbi jdbi;

    History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next ones by id, behind all that were asked about. */
    List<Question> next(Rehearing rehearing, int most) {
        return select(rehearing, """
                FROM feedback f WHERE f.version > 0 AND f.comment IS NOT NULL AND f.response_id >
                  COALESCE((SELECT MAX(r.response_id) FROM reheard r WHERE r.rehearing = :rehearing), :beginning)""", Map.of("beginning", BEGINNING), most);
    }

    /** Those that came late, or were amended since they were asked about. */
    List<Question> passedOver(Rehearing rehearing, int most) {
        return select(rehearing, """
                FROM feedback f LEFT JOIN reheard r ON r.rehearing = :rehearing AND r.response_id = f.response_id
                WHERE f.version > 0 AND f.comment IS NOT NULL
                  AND (r.response_id IS NULL OR r.version < f.version)""", Map.of(), most);
    }

    /** Those whose answer must have been lost: they were asked about before then. */
    List<Question> unansweredSince(Rehearing rehearing, Instant then, int most) {
        return select(rehearing, """
                FROM reheard r JOIN feedback f ON f.response_id = r.response_id
                WHERE r.rehearing = :rehearing AND r.waiting AND r.asked_at < :then
                  AND f.version > 0 AND f.comment IS NOT NULL""", Map.of("then", then), most);
    }

    /** How many responses have a comment. */
    long size() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COALESCE(SUM(analysed), 0) FROM intake_daily")
                .mapTo(Long.class)
                .one());
    }

    private List<Question> select(Rehearing rehearing, String from, Map<String, ?> values, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT <columns> <from> ORDER BY f.response_id LIMIT :most")
                        .define("columns", COLUMNS)
                        .define("from", from)
                        .bind("rehearing", rehearing.id())
                        .bindMap(values)
                        .bind("most", most)
                        .map((row, context) -> question(rehearing, row))
                        .list());
    }

    private static Question question(Rehearing rehearing, ResultSet row) throws SQLException {
        return new Question(
                rehearing.id(),
                Ids.of(row.getBytes("response_id")),
                row.getLong("version"),
                row.getTimestamp("collected_at").toInstant(),
                row.getString("journey"),
                row.getString("stage"),
                row.getString("touchpoint"),
                row.getString("survey"),
                row.getString("metric"),
                row.getObject("score", Integer.class),
                row.getString("comment"),
                row.getString("shown_in"),
                row.getString("channel"),
                row.getString("identity"),
                row.getBoolean("counted"),
                row.getString("quarantine"));
    }
}

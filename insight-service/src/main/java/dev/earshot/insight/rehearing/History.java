package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.rehearing.Rehearing.Stretch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** All responses with a comment, as they can be asked about again. */
@ApplicationScoped
class History {
    private static final String COLUMNS = """
            f.response_id, f.version, f.collected_at, f.journey, f.stage, f.touchpoint, f.survey, f.metric, f.score,
            f.comment, f.shown_in, f.channel, f.counted, f.quarantine""";
    private static final UUID BEGINNING = new UUID(0, 0);

    private final Jdbi jdbi;

    History(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The next ones by id. */
    List<Question> behind(Rehearing rehearing, int most) {
        return select(rehearing, """
                FROM feedback f WHERE f.response_id > :from AND f.version > 0 AND f.comment IS NOT NULL""", rehearing.stretch().to(), most);
    }

    /** Those that no result stands beside: the answer was lost, they came late, or were amended since. */
    List<Question> withoutResult(Rehearing rehearing, int most) {
        return select(rehearing, """
                FROM feedback f LEFT JOIN reheard r ON r.rehearing = :rehearing AND r.response_id = f.response_id
                WHERE f.response_id > :from AND f.version > 0 AND f.comment IS NOT NULL
                  AND (r.response_id IS NULL OR r.version <> f.version)""", Optional.empty(), most);
    }

    /** How many responses of its stretch have a result. */
    int answered(Rehearing rehearing) {
        Stretch stretch = rehearing.stretch();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT COUNT(*) FROM reheard
                        WHERE rehearing = :rehearing AND response_id > :from AND response_id <= :to""")
                .bind("rehearing", rehearing.id())
                .bind("from", stretch.from().orElse(BEGINNING))
                .bind("to", stretch.to().orElse(BEGINNING))
                .mapTo(Integer.class)
                .one());
    }

    /** How many responses have a comment. */
    long size() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COALESCE(SUM(analysed), 0) FROM intake_daily")
                .mapTo(Long.class)
                .one());
    }

    private List<Question> select(Rehearing rehearing, String from, Optional<UUID> behind, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT <columns> <from> ORDER BY f.response_id LIMIT :most")
                        .define("columns", COLUMNS)
                        .define("from", from)
                        .bind("rehearing", rehearing.id())
                        .bind("from", behind.orElse(BEGINNING))
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
                row.getBoolean("counted"),
                row.getString("quarantine"));
    }
}

package dev.earshot.insight.rehearing;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.insight.rehearing.Change.Side;
import dev.earshot.insight.rehearing.Comparison.Models;
import dev.earshot.insight.rehearing.Comparison.Sentiments;
import dev.earshot.insight.rehearing.Comparison.StageMood;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Holds what waits against what stands. Responses that were amended since are left out. */
@ApplicationScoped
class Comparisons {
    private static final String BESIDE = """
            FROM reheard r JOIN feedback f ON f.response_id = r.response_id AND f.version = r.version
            WHERE r.rehearing = :rehearing AND NOT r.waiting""";

    private static final String CHANGED_FIRST = "b <=> n, comments DESC";

    private final Jdbi jdbi;

    Comparisons(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Comparison of(UUID rehearing) {
        return jdbi.withHandle(handle -> {
            List<Sentiments> sentiments = rows(
                    handle,
                    rehearing,
                    "f.sentiment AS b, r.sentiment AS n, COUNT(*) AS comments",
                    "b, n",
                    CHANGED_FIRST,
                    (row, context) -> new Sentiments(row.getString("b"), row.getString("n"), row.getLong("comments")));
            List<Models> models = rows(
                    handle,
                    rehearing,
                    "f.model AS b, r.model AS n, COUNT(*) AS comments",
                    "b, n",
                    CHANGED_FIRST,
                    (row, context) -> new Models(row.getString("b"), row.getString("n"), row.getLong("comments")));
            List<StageMood> stages = rows(
                    handle, rehearing, """
                    f.journey, f.stage, COUNT(*) AS comments,
                    AVG(COALESCE(f.sentiment = 'negative', FALSE)) AS negative_b,
                    AVG(COALESCE(r.sentiment = 'negative', FALSE)) AS negative_n,
                    AVG(f.polarity) / 1000 AS polarity_b, AVG(r.polarity) / 1000 AS polarity_n""", "f.journey, f.stage", "f.journey, f.stage", (row, context) -> stage(row));
            return new Comparison(
                    sentiments.stream().mapToLong(Sentiments::comments).sum(),
                    sentiments.stream()
                            .filter(each -> !Objects.equals(each.before(), each.now()))
                            .mapToLong(Sentiments::comments)
                            .sum(),
                    models,
                    sentiments,
                    stages);
        });
    }

    /** Comments that are heard differently, those that moved furthest first. */
    PageOf<Change> changes(UUID rehearing, int limit, @Nullable String cursor) {
        Place after = cursor == null ? Place.START : Place.of(Cursor.decode(cursor, 2));
        return jdbi.withHandle(handle -> PageOf.ofSurplus(
                handle.createQuery("""
                                SELECT r.response_id, r.shift, f.comment, f.model AS model_b, f.sentiment AS sentiment_b,
                                  f.polarity AS polarity_b, r.model AS model_n, r.sentiment AS sentiment_n,
                                  r.polarity AS polarity_n
                                <beside> AND r.shift > 0
                                  AND (r.shift < :shift OR (r.shift = :shift AND r.response_id < :after))
                                ORDER BY r.shift DESC, r.response_id DESC LIMIT :surplus""")
                        .define("beside", BESIDE)
                        .bind("rehearing", rehearing)
                        .bind("shift", after.shift())
                        .bind("after", after.id())
                        .bind("surplus", limit + 1)
                        .map((row, context) -> change(row))
                        .list(),
                limit,
                change -> Cursor.at(Math.round(change.shift() * 1000), change.response())));
    }

    private record Place(int shift, UUID id) {
        static final Place START = new Place(Short.MAX_VALUE, new UUID(-1, -1));

        static Place of(Cursor cursor) {
            try {
                return new Place(
                        Integer.parseInt(cursor.values().get(0)),
                        UUID.fromString(cursor.values().get(1)));
            } catch (IllegalArgumentException notOurs) {
                throw Cursor.refusal();
            }
        }
    }

    private static <T> List<T> rows(
            Handle handle, UUID rehearing, String columns, String groups, String order, RowMapper<T> mapper) {
        return handle.createQuery("SELECT <columns> <beside> GROUP BY <groups> ORDER BY <order>")
                .define("columns", columns)
                .define("beside", BESIDE)
                .define("groups", groups)
                .define("order", order)
                .bind("rehearing", rehearing)
                .map(mapper)
                .list();
    }

    private static StageMood stage(ResultSet row) throws SQLException {
        return new StageMood(
                row.getString("journey"),
                row.getString("stage"),
                row.getLong("comments"),
                rounded(row.getDouble("negative_b")),
                rounded(row.getDouble("negative_n")),
                optional(row, "polarity_b", 1),
                optional(row, "polarity_n", 1));
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                Ids.of(row.getBytes("response_id")),
                row.getString("comment"),
                new Side(row.getString("model_b"), row.getString("sentiment_b"), optional(row, "polarity_b", 1000)),
                new Side(row.getString("model_n"), row.getString("sentiment_n"), optional(row, "polarity_n", 1000)),
                row.getInt("shift") / 1000.0);
    }

    private static @Nullable Double optional(ResultSet row, String column, int scale) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : Double.valueOf(rounded(value / scale));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}

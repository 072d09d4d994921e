package dev.earshot.insight.responses;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import dev.earshot.common.time.AskedTimes;
import dev.earshot.insight.responses.ResponseRow.ThemeMention;
import dev.earshot.insight.scoring.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All responses, by key-set paging: a page begins behind the last row seen, whatever was added meanwhile. */
@ApplicationScoped
class Responses {
    private static final String COLUMNS = """
            f.response_id, f.version, f.collected_at, f.changed_at, f.journey, f.stage, f.touchpoint, f.survey,
            f.metric, f.score, f.comment, f.language, f.model, f.channel, f.identity, f.counted, f.quarantine, f.sentiment, f.polarity""";

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 40;

    private final Jdbi jdbi;

    Responses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ResponseRow> find(UUID id) {
        return jdbi.withHandle(handle -> {
            List<ResponseRow> rows = handle.createQuery(
                            "SELECT <columns> FROM feedback f WHERE f.response_id = :id AND f.version > 0")
                    .define("columns", COLUMNS)
                    .bind("id", id)
                    .map((row, context) -> row(row))
                    .list();
            return withThemes(handle, rows).stream().findFirst();
        });
    }

    /**
     * The response in this version or a later one. Who has just changed it elsewhere waits a moment here for the change to
     * arrive, and sees it as it is if that takes longer.
     */
    Optional<ResponseRow> find(UUID id, long version) {
        Optional<ResponseRow> found = find(id);
        for (int look = 0; look < LOOKS && found.isPresent() && found.get().version() < version; look++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = find(id);
        }
        return found;
    }

    /** What a response said before, the oldest first. */
    List<EarlierVersion> earlier(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT version, recorded_at, score, comment, counted, quarantine, finished
                        FROM earlier_version WHERE response_id = :id ORDER BY version""")
                .bind("id", id)
                .map((row, context) -> new EarlierVersion(
                        row.getLong("version"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("score", Integer.class),
                        row.getString("comment"),
                        row.getBoolean("counted"),
                        row.getString("quarantine"),
                        row.getBoolean("finished")))
                .list());
    }

    /** The newest first; with {@code changedSince} in the order of their changes. */
    PageOf<ResponseRow> page(ResponseFilter filter, int limit, @Nullable String cursor) {
        Map<String, Object> given = new HashMap<>();
        List<String> conditions = new ArrayList<>(filter.conditions(given));
        String time = filter.byChange() ? "f.changed_at" : "f.collected_at";
        if (cursor != null) {
            Place after = Place.of(Cursor.decode(cursor, 2));
            conditions.add("(<time> <beyond> :at OR (<time> = :at AND f.response_id <beyond> :after))");
            given.put("at", after.at());
            given.put("after", after.id());
        }
        return jdbi.withHandle(handle -> {
            List<ResponseRow> rows = handle.createQuery("""
                            SELECT <columns> FROM feedback f WHERE <conditions>
                            ORDER BY <time> <order>, f.response_id <order> LIMIT :surplus""")
                    .define(
                            "conditions",
                            String.join(" AND ", conditions)
                                    .replace("<time>", time)
                                    .replace("<beyond>", filter.byChange() ? ">" : "<"))
                    .define("columns", COLUMNS)
                    .define("time", time)
                    .define("order", filter.byChange() ? "ASC" : "DESC")
                    .bindMap(given)
                    .bind("surplus", limit + 1)
                    .map((row, context) -> row(row))
                    .list();
            PageOf<ResponseRow> page = PageOf.ofSurplus(rows, limit, row -> Place.of(row, filter));
            return new PageOf<>(withThemes(handle, page.items()), page.next());
        });
    }

    private record Place(Instant at, UUID id) {
        static Cursor of(ResponseRow row, ResponseFilter filter) {
            Instant at = filter.byChange() ? row.changedAt() : row.collectedAt();
            return Cursor.at(at.toEpochMilli(), row.id());
        }

        static Place of(Cursor cursor) {
            try {
                Instant at = Instant.ofEpochMilli(Long.parseLong(cursor.values().get(0)));
                return new Place(
                        AskedTimes.moment(at.toString()),
                        UUID.fromString(cursor.values().get(1)));
            } catch (IllegalArgumentException | DateTimeException notOurs) {
                throw Cursor.refusal();
            }
        }
    }

    private static List<ResponseRow> withThemes(Handle handle, List<ResponseRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<UUID, List<ThemeMention>> mentions = new HashMap<>();
        handle.createQuery("""
                        SELECT m.response_id, m.theme, t.name, m.sentiment, m.polarity
                        FROM mention m JOIN theme t ON t.theme = m.theme
                        WHERE m.response_id IN (<ids>) ORDER BY m.polarity, m.theme""")
                .bindList("ids", rows.stream().map(ResponseRow::id).toList())
                .map((row, context) -> mentions.computeIfAbsent(
                                Ids.of(row.getBytes("response_id")), first -> new ArrayList<>())
                        .add(new ThemeMention(
                                row.getString("theme"),
                                row.getString("name"),
                                row.getString("sentiment"),
                                row.getInt("polarity") / 1000.0)))
                .list();
        return rows.stream()
                .map(row -> row.with(mentions.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static ResponseRow row(ResultSet row) throws SQLException {
        Integer polarity = row.getObject("polarity", Integer.class);
        return new ResponseRow(
                Ids.of(row.getBytes("response_id")),
                row.getLong("version"),
                row.getTimestamp("collected_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("journey"),
                row.getString("stage"),
                row.getString("touchpoint"),
                row.getString("survey"),
                Metric.of(row.getString("metric")).orElseThrow().definition(),
                row.getObject("score", Integer.class),
                row.getString("comment"),
                row.getString("language"),
                row.getString("model"),
                row.getString("channel"),
                row.getString("identity"),
                row.getBoolean("counted"),
                row.getString("quarantine"),
                row.getString("sentiment"),
                polarity == null ? null : polarity / 1000.0,
                List.of());
    }
}

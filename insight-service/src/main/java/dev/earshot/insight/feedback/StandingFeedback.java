package dev.earshot.insight.feedback;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.scoring.Metric;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the table holds of some responses, under row locks that last to the end of the transaction. */
final class StandingFeedback {
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Contribution> contributions = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();

    private StandingFeedback() {}

    /**
     * Claims a row for every id, makes it where there is none, and reads what stood there. The claim takes the row lock
     * before anything is read, so of two writers of one response the second sees what the first has written.
     *
     * @param ids in ascending order, so that two writers never wait for each other
     */
    static StandingFeedback claim(Handle handle, Collection<UUID> ids, Instant now) {
        var claims = handle.prepareBatch("""
                INSERT INTO feedback (response_id, version, collected_at, changed_at, journey, stage, touchpoint, survey,
                  metric, channel, counted, analysed)
                VALUES (:id, 0, :now, :now, '', '', '', '', '', '', FALSE, FALSE)
                ON DUPLICATE KEY UPDATE response_id = VALUES(response_id)""");
        ids.forEach(id -> claims.bind("id", id).bind("now", now).add());
        claims.execute();
        StandingFeedback standing = read(handle, ids);
        standing.giveUp(handle, ErasedRows.among(handle, ids));
        return standing;
    }

    /** A row that was claimed for a response that is gone goes too. */
    private void giveUp(Handle handle, Set<UUID> gone) {
        if (!gone.isEmpty()) {
            erased.addAll(gone);
            ErasedRows.delete(handle, gone);
        }
    }

    /** Locks and reads the rows that exist. */
    static StandingFeedback read(Handle handle, Collection<UUID> ids) {
        StandingFeedback standing = new StandingFeedback();
        handle.createQuery("""
                        SELECT response_id, version, collected_at, journey, stage, touchpoint, survey, metric, score,
                          channel, counted, analysed, polarity, sentiment
                        FROM feedback WHERE response_id IN (<ids>) AND version > 0 FOR UPDATE""")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> standing.versions.put(standing.take(row), row.getLong("version")))
                .list();
        mentions(handle, ids)
                .forEach((id, mentions) -> standing.contributions.computeIfPresent(
                        id, (same, contribution) -> contribution.with(mentions)));
        return standing;
    }

    /** 0 for a response that was never heard of. */
    long versionOf(UUID id) {
        return versions.getOrDefault(id, 0L);
    }

    /** Whether it is gone for good. */
    boolean isErased(UUID id) {
        return erased.contains(id);
    }

    /** What the roll-ups hold of it; null when they hold nothing. */
    @Nullable
    Contribution contributionOf(UUID id) {
        return contributions.get(id);
    }

    private UUID take(ResultSet row) throws SQLException {
        UUID id = Ids.of(row.getBytes("response_id"));
        contributions.put(id, contribution(row));
        return id;
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(
                new Place(
                        row.getString("journey"),
                        row.getString("stage"),
                        row.getString("touchpoint"),
                        row.getString("survey")),
                row.getTimestamp("collected_at").toInstant(),
                Metric.of(row.getString("metric")).orElseThrow(),
                row.getObject("score", Integer.class),
                row.getString("channel"),
                row.getBoolean("counted"),
                row.getBoolean("analysed"),
                feeling(row),
                List.of());
    }

    private static @Nullable Feeling feeling(ResultSet row) throws SQLException {
        Integer polarity = row.getObject("polarity", Integer.class);
        return polarity == null ? null : new Feeling(polarity, sentiment(row));
    }

    private static Sentiment sentiment(ResultSet row) throws SQLException {
        return Sentiment.of(row.getString("sentiment")).orElseThrow();
    }

    private static Map<UUID, List<Mention>> mentions(Handle handle, Collection<UUID> ids) {
        Map<UUID, List<Mention>> mentions = new HashMap<>();
        handle.createQuery("""
                        SELECT response_id, theme, ordinal, polarity, sentiment
                        FROM mention WHERE response_id IN (<ids>)""")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> mentions.computeIfAbsent(
                                Ids.of(row.getBytes("response_id")), first -> new ArrayList<>())
                        .add(new Mention(
                                row.getString("theme"),
                                row.getInt("ordinal"),
                                new Feeling(row.getInt("polarity"), sentiment(row)))))
                .list();
        return mentions;
    }
}

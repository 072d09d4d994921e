package dev.earshot.survey.erasing;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.recording.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All erasures. */
@ApplicationScoped
class Erasures {
    private static final String SELECT = "SELECT e.*, s.slug FROM erasure e LEFT JOIN survey s ON s.id = e.survey_id ";
    private static final int UNDER_WAY = 20;

    private final Database database;

    Erasures(Database database) {
        this.database = database;
    }

    /** Notes that these are to be erased; nothing is erased yet. */
    UUID begin(Sought sought, Instant now) {
        UUID id = Ids.next();
        switch (sought) {
            case Sought.OfRespondent(UUID hash) -> insert(id, Reason.RESPONDENT, hash, null, null, null, now);
            case Sought.OfImport(UUID file) -> insert(id, Reason.IMPORT, null, file, null, null, now);
            case Sought.CollectedBefore(UUID survey, Instant then) ->
                insert(id, Reason.RETENTION, null, null, survey, then, now);
            case Sought.TestsOf(UUID survey) -> insert(id, Reason.TEST, null, null, survey, null, now);
        }
        return id;
    }

    Optional<Erasure> byId(UUID id) {
        return select(SELECT + "WHERE e.id = ?", id).stream().findFirst();
    }

    /** For the current transaction alone: whoever wants it too waits for its end. */
    Optional<Erasure> locked(UUID id) {
        return select(SELECT + "WHERE e.id = ? FOR UPDATE", id).stream().findFirst();
    }

    Optional<Erasure> ofImport(UUID importId) {
        return select(SELECT + "WHERE e.import_id = ?", importId).stream().findFirst();
    }

    /** Newest first, from below the id if there is one. */
    List<Erasure> newestFirst(Optional<UUID> below, int most) {
        return below.map(id -> select(SELECT + "WHERE e.id < ? ORDER BY e.id DESC LIMIT ?", id, most))
                .orElseGet(() -> select(SELECT + "ORDER BY e.id DESC LIMIT ?", most));
    }

    /** Those that are not done here or not told yet, oldest first. */
    List<Erasure> underWay() {
        return select(SELECT + "WHERE e.told_at IS NULL ORDER BY e.id LIMIT ?", UNDER_WAY);
    }

    /** When somebody asked for a person's, the last time since then. */
    Optional<Instant> latestOfPerson(Instant since) {
        return select(
                        SELECT + "WHERE e.reason = 'respondent' AND e.id >= ? ORDER BY e.id DESC LIMIT 1",
                        Ids.firstAt(since))
                .stream()
                .map(Erasure::requestedAt)
                .findFirst();
    }

    /** Whether what a survey keeps no longer is being erased right now. */
    boolean isExpiring(UUID survey) {
        return !select(
                        SELECT
                                + "WHERE e.survey_id = ? AND e.reason = 'retention' AND e.told_at IS NULL AND e.erased_at IS NULL",
                        survey)
                .isEmpty();
    }

    void advance(UUID id, int responses, int invitations) {
        update(
                "UPDATE erasure SET responses = responses + ?, invitations = invitations + ? WHERE id = ?",
                responses,
                invitations,
                id);
    }

    /** Nothing is left here, so that nothing need be known of the person any more. */
    void erased(UUID id, Instant now) {
        update("UPDATE erasure SET erased_at = ?, respondent = NULL WHERE id = ?", now, id);
    }

    void told(UUID id, Instant now) {
        update("UPDATE erasure SET told_at = ? WHERE id = ? AND told_at IS NULL", now, id);
    }

    private void insert(
            UUID id,
            Reason reason,
            @Nullable UUID respondent,
            @Nullable UUID importId,
            @Nullable UUID survey,
            @Nullable Instant then,
            Instant now) {
        update("""
                INSERT INTO erasure (id, reason, respondent, import_id, survey_id, older_than, responses, invitations, requested_at)
                VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?)""", id, reason.toString(), respondent, importId, survey, then, now);
    }

    private void update(String sql, @Nullable Object... values) {
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    private List<Erasure> select(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                List<Erasure> found = new ArrayList<>();
                while (row.next()) {
                    found.add(erasure(row));
                }
                return found;
            }
        });
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        Reason reason = Reason.of(row.getString("reason"));
        Optional<Instant> erasedAt = Rows.optionalTime(row, "erased_at");
        return new Erasure(
                Rows.id(row, "id"),
                reason,
                erasedAt.isPresent() ? Optional.empty() : Optional.of(sought(reason, row)),
                Optional.ofNullable(row.getBytes("import_id")).map(Ids::of),
                Optional.ofNullable(row.getString("slug")),
                row.getLong("responses"),
                row.getLong("invitations"),
                Rows.time(row, "requested_at"),
                erasedAt,
                Rows.optionalTime(row, "told_at"));
    }

    private static Sought sought(Reason reason, ResultSet row) throws SQLException {
        return switch (reason) {
            case RESPONDENT -> new Sought.OfRespondent(Rows.id(row, "respondent"));
            case IMPORT -> new Sought.OfImport(Rows.id(row, "import_id"));
            case RETENTION -> new Sought.CollectedBefore(Rows.id(row, "survey_id"), Rows.time(row, "older_than"));
            case TEST -> new Sought.TestsOf(Rows.id(row, "survey_id"));
        };
    }
}

package dev.earshot.survey.importing;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All imports. Who may work on one is measured by the database's clock. */
@ApplicationScoped
class ImportJobs {
    private static final String FREE =
            "j.state = 'running' AND (j.held_until IS NULL OR j.held_until < UTC_TIMESTAMP(3))";
    // Columns by their names: what was prepared with a star breaks when a migration adds one.
    private static final String SELECT = """
            SELECT j.id, s.slug, j.plan, j.state, j.total, j.imported, j.duplicates, j.unanswered, j.refused, j.file_name,
              j.created_at, j.finished_at,
              (SELECT MIN(u.id) FROM import_job u JOIN erasure e ON e.import_id = u.id
               WHERE u.survey_id = j.survey_id AND e.told_at IS NULL AND e.erased_at IS NULL AND %s) AS waits_for
            FROM import_job j JOIN survey s ON s.id = j.survey_id\s""".formatted(FREE);

    private final Database database;
    private final ObjectMapper json;

    ImportJobs(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(UUID id, UUID surveyId, Mapping mapping, long total, Instant now) {
        insert(id, surveyId, mapping, total, Optional.empty(), now);
    }

    void insert(UUID id, UUID surveyId, Mapping mapping, long total, Optional<String> fileName, Instant now) {
        update("""
                INSERT INTO import_job (id, survey_id, plan, state, total, done, imported, duplicates, refused, file_name, created_at)
                VALUES (?, ?, ?, 'running', ?, 0, 0, 0, 0, ?, ?)""", id, surveyId, written(mapping), total, fileName.orElse(null), now);
    }

    Optional<ImportJob> byId(UUID id) {
        return select(SELECT + "WHERE j.id = ?", id).stream().findFirst();
    }

    /** Newest first, from below the id if there is one. */
    List<ImportJob> newestFirst(Optional<UUID> below, int most) {
        return below.map(id -> select(SELECT + "WHERE j.id < ? ORDER BY j.id DESC LIMIT ?", id, most))
                .orElseGet(() -> select(SELECT + "ORDER BY j.id DESC LIMIT ?", most));
    }

    /** As {@link #insert}; false when there is one of this id already. */
    boolean insertOnce(UUID id, UUID surveyId, Mapping mapping, long total, Optional<String> fileName, Instant now) {
        try {
            insert(id, surveyId, mapping, total, fileName, now);
            return true;
        } catch (DatabaseFailure failure) {
            if (failure.isDuplicate()) {
                return false;
            }
            throw failure;
        }
    }

    /** Those that nobody works on and that wait for no other, oldest first. */
    List<ImportJob> free() {
        return select(SELECT + "WHERE " + FREE + " HAVING waits_for IS NULL ORDER BY j.id LIMIT 20");
    }

    /** Takes the import for this worker; false when somebody else was first. */
    boolean claim(UUID id, UUID holder, Duration lease) {
        return update(
                        "UPDATE import_job j SET holder = ?, held_until = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND WHERE id = ? AND "
                                + FREE,
                        holder,
                        micros(lease),
                        id)
                == 1;
    }

    /** Notes progress in the current transaction; false when the import has gone to another worker. */
    boolean advance(UUID id, UUID holder, Duration lease, Tally step) {
        return update(
                        """
                        UPDATE import_job SET done = done + ?, imported = imported + ?, duplicates = duplicates + ?,
                          unanswered = unanswered + ?, refused = refused + ?, held_until = UTC_TIMESTAMP(3) + INTERVAL ? MICROSECOND
                        WHERE id = ? AND holder = ? AND state = 'running'""",
                        step.sum(),
                        step.imported(),
                        step.duplicates(),
                        step.unanswered(),
                        step.refused(),
                        micros(lease),
                        id,
                        holder)
                == 1;
    }

    void finish(UUID id, UUID holder, Instant now) {
        update(
                "UPDATE import_job SET state = 'finished', finished_at = ?, held_until = NULL WHERE id = ? AND holder = ? AND state = 'running'",
                now,
                id,
                holder);
    }

    /** Ends it for good, whoever works on it; false when somebody has done so before. */
    boolean abandon(UUID id) {
        return update(
                        "UPDATE import_job SET state = 'undone', held_until = NULL WHERE id = ? AND state <> 'undone'",
                        id)
                == 1;
    }

    /** Lets another worker, or this one later, carry on at once. */
    void release(UUID id, UUID holder) {
        update("UPDATE import_job SET held_until = NULL WHERE id = ? AND holder = ?", id, holder);
    }

    /** Gives up one whose file nobody has had for so long. */
    void interrupt(UUID id, Duration patience) {
        update(
                "UPDATE import_job j SET state = 'interrupted' WHERE id = ? AND " + FREE
                        + " AND COALESCE(held_until, created_at) < UTC_TIMESTAMP(3) - INTERVAL ? MICROSECOND",
                id,
                micros(patience));
    }

    private int update(String sql, @Nullable Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    private List<ImportJob> select(String sql, @Nullable Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                List<ImportJob> jobs = new ArrayList<>();
                while (row.next()) {
                    jobs.add(job(row));
                }
                return jobs;
            }
        });
    }

    private ImportJob job(ResultSet row) throws SQLException {
        return new ImportJob(
                Rows.id(row, "id"),
                row.getString("slug"),
                read(row.getString("plan")),
                ImportState.of(row.getString("state")),
                row.getLong("total"),
                new Tally(
                        row.getLong("imported"),
                        row.getLong("duplicates"),
                        row.getLong("unanswered"),
                        row.getLong("refused")),
                Optional.ofNullable(row.getString("file_name")),
                Optional.ofNullable(row.getBytes("waits_for")).map(Ids::of),
                Rows.time(row, "created_at"),
                Rows.optionalTime(row, "finished_at"));
    }

    private String written(Mapping mapping) {
        try {
            return json.writeValueAsString(mapping);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Mapping read(String plan) {
        try {
            return json.readValue(plan, Mapping.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the mapping of an import cannot be read", broken);
        }
    }

    private static long micros(Duration duration) {
        return duration.toMillis() * 1000;
    }
}

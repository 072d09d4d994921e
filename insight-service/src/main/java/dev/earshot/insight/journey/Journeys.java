package dev.earshot.insight.journey;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The journeys we have heard of. */
@ApplicationScoped
public class Journeys {
    private final Jdbi jdbi;

    Journeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** All journeys, the one that was changed last first. */
    public List<Journey> all() {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery("SELECT journey FROM journey ORDER BY changed_at DESC, journey")
                        .mapTo(String.class)
                        .stream()
                        .map(key -> read(handle, key))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** How many counted answers each journey has, of all time; journeys without one are left out. */
    public Map<String, Long> answers() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT journey, SUM(n) AS n FROM score_daily GROUP BY journey")
                        .setMapKeyColumn("journey")
                        .setMapValueColumn("n")
                        .collectInto(new GenericType<Map<String, Long>>() {}));
    }

    public Optional<Journey> find(String key) {
        return jdbi.withHandle(handle -> read(handle, key));
    }

    /** Takes a newer description in the place of an older one; an older or equal one changes nothing. */
    void replace(JourneyChanged changed) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO journey (journey, name, version, demo, changed_at)
                            VALUES (:key, :name, :version, :demo, :changedAt)
                            ON DUPLICATE KEY UPDATE
                              name = IF(VALUES(version) > version, VALUES(name), name),
                              demo = IF(VALUES(version) > version, VALUES(demo), demo),
                              changed_at = IF(VALUES(version) > version, VALUES(changed_at), changed_at),
                              version = GREATEST(version, VALUES(version))
                            """)
                    .bind("key", changed.key())
                    .bind("name", changed.name())
                    .bind("version", changed.version())
                    .bind("demo", changed.demo())
                    .bind("changedAt", changed.changedAt())
                    .execute();
            long standing = handle.createQuery("SELECT version FROM journey WHERE journey = :key FOR UPDATE")
                    .bind("key", changed.key())
                    .mapTo(Long.class)
                    .one();
            if (standing == changed.version()) {
                replaceParts(handle, changed);
            }
        });
    }

    private static void replaceParts(Handle handle, JourneyChanged changed) {
        for (String table : List.of("stage", "touchpoint", "survey")) {
            handle.createUpdate("DELETE FROM <table> WHERE journey = :key")
                    .define("table", table)
                    .bind("key", changed.key())
                    .execute();
        }
        writeStages(handle, changed);
        writeTouchpoints(handle, changed);
        writeSurveys(handle, changed);
    }

    private static void writeStages(Handle handle, JourneyChanged changed) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO stage (journey, stage, name, position, archived) VALUES (?, ?, ?, ?, ?)");
        changed.stages()
                .forEach(stage ->
                        rows.add(changed.key(), stage.key(), stage.name(), stage.position(), stage.archived()));
        rows.execute();
    }

    private static void writeTouchpoints(Handle handle, JourneyChanged changed) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO touchpoint (journey, touchpoint, name, stage, position, archived) VALUES (?, ?, ?, ?, ?, ?)");
        for (int position = 0; position < changed.touchpoints().size(); position++) {
            JourneyChanged.Touchpoint touchpoint = changed.touchpoints().get(position);
            rows.add(
                    changed.key(),
                    touchpoint.key(),
                    touchpoint.name(),
                    touchpoint.stage(),
                    position,
                    touchpoint.archived());
        }
        rows.execute();
    }

    private static void writeSurveys(Handle handle, JourneyChanged changed) {
        PreparedBatch rows = handle.prepareBatch(
                "INSERT INTO survey (journey, survey, name, metric, touchpoint, state) VALUES (?, ?, ?, ?, ?, ?)");
        changed.surveys()
                .forEach(survey -> rows.add(
                        changed.key(),
                        survey.key(),
                        survey.name(),
                        survey.metric(),
                        survey.touchpoint(),
                        survey.state()));
        rows.execute();
    }

    private static Optional<Journey> read(Handle handle, String key) {
        return handle.createQuery("SELECT journey, name, demo FROM journey WHERE journey = :key")
                .bind("key", key)
                .map((row, context) -> new Journey(
                        row.getString("journey"),
                        row.getString("name"),
                        row.getBoolean("demo"),
                        stages(handle, key),
                        touchpoints(handle, key),
                        surveys(handle, key)))
                .findOne();
    }

    private static List<Journey.Stage> stages(Handle handle, String key) {
        return handle.createQuery("SELECT stage, name, archived FROM stage WHERE journey = :key ORDER BY position")
                .bind("key", key)
                .map((row, context) -> new Journey.Stage(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    private static List<Journey.Touchpoint> touchpoints(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT touchpoint, name, stage, archived FROM touchpoint WHERE journey = :key ORDER BY position")
                .bind("key", key)
                .map((row, context) ->
                        new Journey.Touchpoint(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    private static List<Journey.Survey> surveys(Handle handle, String key) {
        return handle.createQuery(
                        "SELECT survey, name, metric, touchpoint, state FROM survey WHERE journey = :key ORDER BY survey")
                .bind("key", key)
                .map((row, context) -> new Journey.Survey(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }
}

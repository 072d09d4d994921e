package dev.earshot.survey.contacting;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.privacy.Respondent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Everybody who was not asked, with the reason. */
@ApplicationScoped
public class NotAskedList {
    private final Database database;

    NotAskedList(Database database) {
        this.database = database;
    }

    void note(List<Held> held, Instant now) {
        String sql = """
                INSERT INTO not_asked (id, survey_id, respondent, respondent_reference, interaction, via, reason, detail, until, noted_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Held each : held) {
                    Candidate candidate = each.candidate();
                    Decision.Hold why = each.why();
                    bind(
                                    statement,
                                    Ids.next(),
                                    candidate.surveyId(),
                                    candidate.respondent().map(Respondent::hash).orElse(null),
                                    candidate
                                            .respondent()
                                            .flatMap(Respondent::reference)
                                            .orElse(null),
                                    candidate.interaction().orElse(null),
                                    candidate.via().map(Via::toString).orElse(null),
                                    why.reason().toString(),
                                    why.detail(),
                                    why.until().orElse(null),
                                    now)
                            .addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /**
     * Newest first, from below the id if there is one.
     *
     * @param survey its key; empty for all
     */
    public List<NotAsked> newestFirst(
            Optional<String> survey, Optional<Reason> reason, Optional<UUID> below, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql =
                new StringBuilder("SELECT n.*, s.slug FROM not_asked n JOIN survey s ON s.id = n.survey_id WHERE TRUE");
        survey.ifPresent(key -> {
            sql.append(" AND n.survey_id = (SELECT id FROM survey WHERE slug = ?)");
            values.add(key);
        });
        reason.ifPresent(why -> {
            sql.append(" AND n.reason = ?");
            values.add(why.toString());
        });
        below.ifPresent(id -> {
            sql.append(" AND n.id < ?");
            values.add(id);
        });
        values.add(most);
        return select(sql + " ORDER BY n.id DESC LIMIT ?", values.toArray());
    }

    /**
     * How many were noted within a time, by reason.
     *
     * @param survey its key; empty for all
     */
    public Map<Reason, Long> counted(Optional<String> survey, Instant from, Instant to) {
        String ofSurvey = survey.isPresent() ? " AND survey_id = (SELECT id FROM survey WHERE slug = ?)" : "";
        String sql = "SELECT reason, COUNT(*) AS people FROM not_asked WHERE id >= ? AND id < ?" + ofSurvey
                + " GROUP BY reason";
        List<Object> values = new ArrayList<>(List.of(Ids.firstAt(from), Ids.firstAt(to)));
        survey.ifPresent(values::add);
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values.toArray());
                    ResultSet row = statement.executeQuery()) {
                Map<Reason, Long> found = new EnumMap<>(Reason.class);
                while (row.next()) {
                    found.put(Reason.of(row.getString("reason")), row.getLong("people"));
                }
                return found;
            }
        });
    }

    int eraseOf(UUID respondent, int most) {
        return delete("DELETE FROM not_asked WHERE respondent = ? LIMIT ?", respondent, most);
    }

    int eraseOfSurvey(UUID survey, Instant then, int most) {
        return delete("DELETE FROM not_asked WHERE survey_id = ? AND id < ? LIMIT ?", survey, Ids.firstAt(then), most);
    }

    int eraseBefore(Instant then, int most) {
        return delete("DELETE FROM not_asked WHERE id < ? LIMIT ?", Ids.firstAt(then), most);
    }

    boolean hasAny(UUID survey, Instant then) {
        String sql = "SELECT 1 FROM not_asked WHERE survey_id = ? AND id < ? LIMIT 1";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), survey, Ids.firstAt(then));
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private int delete(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    private List<NotAsked> select(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                List<NotAsked> found = new ArrayList<>();
                while (row.next()) {
                    found.add(notAsked(row));
                }
                return found;
            }
        });
    }

    private static NotAsked notAsked(ResultSet row) throws SQLException {
        return new NotAsked(
                Rows.id(row, "id"),
                row.getString("slug"),
                Optional.ofNullable(row.getString("respondent_reference")),
                row.getBytes("respondent") != null,
                Optional.ofNullable(row.getString("interaction")),
                Via.stored(row.getString("via")),
                Reason.of(row.getString("reason")),
                row.getString("detail"),
                Rows.optionalTime(row, "until"),
                Rows.time(row, "noted_at"));
    }
}

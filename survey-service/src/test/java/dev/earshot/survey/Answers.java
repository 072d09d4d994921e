package dev.earshot.survey;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests find in the database. */
@ApplicationScoped
public class Answers {
    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /** A stored answer. */
    public record Stored(
            @Nullable Integer score,
            @Nullable String comment,
            String stage,
            String touchpoint,
            String channel,
            @Nullable String language,
            @Nullable String interaction,
            boolean hasRespondent,
            @Nullable String attributes) {}

    public List<Stored> to(String survey) {
        String sql = "SELECT r.* FROM response r JOIN survey s ON s.id = r.survey_id WHERE s.slug = ? ORDER BY r.id";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), survey);
                    ResultSet row = statement.executeQuery()) {
                List<Stored> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Stored(
                            row.getObject("score", Integer.class),
                            row.getString("comment"),
                            row.getString("stage"),
                            row.getString("touchpoint"),
                            row.getString("channel"),
                            row.getString("language"),
                            row.getString("interaction"),
                            row.getBytes("respondent") != null,
                            row.getString("attributes")));
                }
                return found;
            }
        });
    }

    /** The scores that count. */
    public List<Integer> counted(String survey) {
        return column("score", "r.counted", survey).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The scores in quarantine for a reason. */
    public List<Integer> quarantined(String survey, String reason) {
        return column("score", "NOT r.counted AND r.quarantine = '" + reason + "'", survey).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The identifiers of all answers. */
    public List<String> ids(String survey) {
        return column("BIN_TO_UUID(r.id)", "TRUE", survey);
    }

    private List<String> column(String column, String condition, String survey) {
        String sql = "SELECT " + column + " FROM response r JOIN survey s ON s.id = r.survey_id WHERE s.slug = ? AND "
                + condition + " ORDER BY r.id";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), survey);
                    ResultSet row = statement.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (row.next()) {
                    found.add(row.getString(1));
                }
                return found;
            }
        });
    }

    /** Changes what no user could, such as the time of an answer. */
    public void change(String sql, Object... values) {
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    public String text(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    public long number(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }
}

package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads responses as they stand, with what they said before, to tell of them. */
@ApplicationScoped
class StandingResponses {
    private final Database database;
    private final ObjectMapper json;

    StandingResponses(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    ResponseEvent of(UUID id) {
        String sql = "SELECT r.*, s.slug FROM response r JOIN survey s ON s.id = r.survey_id WHERE r.id = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), id);
                    ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("there is no response " + id);
                }
                return event(row, earlier(connection, id));
            }
        });
    }

    /** The newest of what stood before, the oldest of them first. */
    private static List<Earlier> earlier(Connection connection, UUID id) throws SQLException {
        String sql = """
                SELECT version, recorded_at, score, comment, counted, quarantine, finished
                FROM response_history WHERE response_id = ? ORDER BY version DESC LIMIT ?""";
        try (PreparedStatement statement = bind(connection.prepareStatement(sql), id, Earlier.MOST_TOLD);
                ResultSet row = statement.executeQuery()) {
            List<Earlier> earlier = new ArrayList<>();
            while (row.next()) {
                earlier.addFirst(new Earlier(
                        row.getInt("version"),
                        Rows.time(row, "recorded_at"),
                        row.getObject("score", Integer.class),
                        row.getString("comment"),
                        row.getBoolean("counted"),
                        row.getString("quarantine"),
                        row.getBoolean("finished")));
            }
            return earlier;
        }
    }

    private ResponseEvent event(ResultSet row, List<Earlier> earlier) throws SQLException {
        return new ResponseEvent(
                Rows.id(row, "id"),
                row.getInt("version"),
                Rows.time(row, "collected_at"),
                Rows.time(row, "recorded_at"),
                row.getString("journey"),
                row.getString("stage"),
                row.getString("touchpoint"),
                row.getString("slug"),
                row.getInt("survey_version"),
                Metric.of(row.getString("metric")),
                row.getObject("score", Integer.class),
                row.getString("comment"),
                row.getString("language"),
                Channel.of(row.getString("channel")),
                optionalId(row, "respondent").map(ResponseEvent::hexadecimal).orElse(null),
                Optional.ofNullable(row.getString("identity")).map(Identity::of).orElse(null),
                row.getString("interaction"),
                optionalId(row, "import_id").orElse(null),
                row.getBoolean("counted"),
                row.getBoolean("test") ? true : null,
                row.getString("quarantine"),
                row.getBoolean("finished"),
                attributes(row.getString("attributes")),
                earlier);
    }

    private static Optional<UUID> optionalId(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Ids::of);
    }

    private Map<String, String> attributes(@Nullable String stored) {
        try {
            return stored == null ? Map.of() : json.readValue(stored, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the attributes of a response cannot be read", broken);
        }
    }
}

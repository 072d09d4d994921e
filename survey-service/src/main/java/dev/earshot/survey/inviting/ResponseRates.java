package dev.earshot.survey.inviting;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.recording.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many of the people who were asked have answered. */
@ApplicationScoped
public class ResponseRates {
    private final Database database;
    private final Clock clock;

    ResponseRates(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * By survey and channel, for links that were made within a time, whenever they were answered. Several links to one
     * person about one interaction are one; quarantined answers are none, and so are those of who only says to be somebody. An answer belongs to the channel whose link brought
     * it; one that came by no link, or is from before that was noted, to that of the latest.
     *
     * @param survey its key; empty for all
     */
    public List<ResponseRate> between(Optional<String> survey, Instant from, Instant to) {
        String sql = """
                SELECT s.slug, s.name, i.via,
                  COUNT(DISTINCT COALESCE(i.occasion, i.id)) AS asked,
                  COUNT(DISTINCT CASE WHEN brought.via <=> i.via THEN r.occasion END) AS answered,
                  COUNT(DISTINCT CASE WHEN r.id IS NULL AND i.revoked_at IS NULL AND i.expires_at > ?
                    THEN COALESCE(i.occasion, i.id) END) AS still_open
                FROM invitation i
                JOIN survey s ON s.id = i.survey_id
                LEFT JOIN response r ON r.occasion = COALESCE(i.occasion, i.id) AND r.counted AND %s
                LEFT JOIN invitation brought ON brought.id = COALESCE(
                  (SELECT id FROM invitation WHERE id = r.invitation),
                  (SELECT MAX(id) FROM invitation WHERE occasion = r.occasion),
                  i.id)
                WHERE i.id >= ? AND i.id < ?%s
                GROUP BY s.slug, s.name, i.via ORDER BY s.name, s.slug, i.via""".formatted(Identity.IS_PROVEN, survey.isPresent() ? " AND s.slug = ?" : "");
        List<Object> values = new ArrayList<>(List.of(clock.instant(), Ids.firstAt(from), Ids.firstAt(to)));
        survey.ifPresent(values::add);
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values.toArray());
                    ResultSet row = statement.executeQuery()) {
                List<ResponseRate> rates = new ArrayList<>();
                while (row.next()) {
                    rates.add(rate(row));
                }
                return rates;
            }
        });
    }

    private static ResponseRate rate(ResultSet row) throws SQLException {
        return new ResponseRate(
                row.getString("slug"),
                row.getString("name"),
                Via.stored(row.getString("via")),
                row.getLong("asked"),
                row.getLong("answered"),
                row.getLong("still_open"));
    }
}

package dev.earshot.survey.inviting;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.privacy.Respondent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;

/** The personal links of somebody that can still be answered. */
@ApplicationScoped
public class OpenLinks {
    private static final String OPEN = """
            respondent = ? AND revoked_at IS NULL AND expires_at > ?
            AND NOT EXISTS (SELECT 1 FROM response r WHERE r.occasion = COALESCE(invitation.occasion, invitation.id))""";

    private final Database database;
    private final Clock clock;

    OpenLinks(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public long count(Respondent person) {
        String sql = "SELECT COUNT(*) FROM invitation WHERE " + OPEN;
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), person.hash(), clock.instant());
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Says that they have expired to who follows them from now on; returns how many there were. */
    public int takeBack(Respondent person) {
        String sql = "UPDATE invitation SET revoked_at = ? WHERE " + OPEN;
        return database.with(connection -> {
            try (PreparedStatement statement =
                    bind(connection.prepareStatement(sql), clock.instant(), person.hash(), clock.instant())) {
                return statement.executeUpdate();
            }
        });
    }
}

package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The occasions that have an answer. */
@ApplicationScoped
class TakenOccasions {
    private final Database database;

    TakenOccasions(Database database) {
        this.database = database;
    }

    /** The answer that an occasion has. */
    Optional<Kept> answerOn(Occasion occasion) {
        return answersOn(Set.of(occasion.id()), "TRUE").stream().findFirst();
    }

    /** The answers that some of these occasions have of people who only said whose it is. */
    List<Kept> assertedOn(Set<UUID> occasions) {
        return answersOn(occasions, "r.identity = 'asserted'");
    }

    private List<Kept> answersOn(Set<UUID> occasions, String condition) {
        String sql = "SELECT " + Kept.COLUMNS + " FROM response r WHERE r.occasion IN " + marks(occasions.size())
                + " AND " + condition;
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), occasions.toArray());
                    ResultSet row = statement.executeQuery()) {
                List<Kept> kept = new ArrayList<>();
                while (row.next()) {
                    Kept.joined(row).ifPresent(kept::add);
                }
                return kept;
            }
        });
    }

    /** Which of these have an answer that is more than asserted. */
    Set<UUID> answered(Set<UUID> occasions) {
        if (occasions.isEmpty()) {
            return Set.of();
        }
        String sql = "SELECT occasion FROM response WHERE " + Identity.IS_PROVEN + " AND occasion IN "
                + marks(occasions.size());
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), occasions.toArray());
                    ResultSet row = statement.executeQuery()) {
                Set<UUID> answered = new HashSet<>();
                while (row.next()) {
                    answered.add(Rows.id(row, "occasion"));
                }
                return answered;
            }
        });
    }
}

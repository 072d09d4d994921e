package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.privacy.Respondent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Where an answer that is being stored and the erasure of its person meet, so that none is left that was on its way. People
 * share slots: of who answers in the very moment in which somebody else is erased, one in thousands is asked to send again.
 */
@ApplicationScoped
public class ErasureGate {
    private static final int SLOTS = 4096;

    private final Database database;

    ErasureGate(Database database) {
        this.database = database;
    }

    /**
     * To the end of the current transaction: waits for the person's answers that are being stored, which can be found then,
     * and has all others refused that came before now.
     */
    public void close(UUID respondent, Instant now) {
        // The column has milliseconds; what came in the same one was before.
        Instant before = now.truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
        database.with(connection -> {
            try (PreparedStatement statement = bind(
                    connection.prepareStatement("UPDATE erasure_gate SET closed_at = ? WHERE slot = ?"),
                    before,
                    slot(respondent))) {
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Lets answers in, and has erasures of their people wait for the end of the current transaction.
     *
     * @throws DatabaseFailure when one of them came before its person was erased
     */
    void pass(List<Response> answers) {
        Set<Integer> slots = new TreeSet<>();
        answers.forEach(answer -> answer.origin().respondent().ifPresent(person -> slots.add(slot(person.hash()))));
        if (slots.isEmpty()) {
            return;
        }
        Map<Integer, Instant> closed = closed(slots);
        for (Response answer : answers) {
            Instant then = answer.origin()
                    .respondent()
                    .map(Respondent::hash)
                    .map(person -> closed.get(slot(person)))
                    .orElse(Instant.MIN);
            if (answer.recordedAt().isBefore(then)) {
                throw DatabaseFailure.overtaken("its person was erased, or somebody else at the same moment");
            }
        }
    }

    /** The lock is a shared one: answers never wait for each other. */
    private Map<Integer, Instant> closed(Set<Integer> slots) {
        String sql = "SELECT slot, closed_at FROM erasure_gate WHERE slot IN " + marks(slots.size()) + " FOR SHARE";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), slots.toArray());
                    ResultSet row = statement.executeQuery()) {
                Map<Integer, Instant> closed = new HashMap<>();
                while (row.next()) {
                    int slot = row.getInt("slot");
                    Rows.optionalTime(row, "closed_at").ifPresent(at -> closed.put(slot, at));
                }
                return closed;
            }
        });
    }

    private static int slot(UUID respondent) {
        return (int) (respondent.getLeastSignificantBits() & (SLOTS - 1));
    }
}

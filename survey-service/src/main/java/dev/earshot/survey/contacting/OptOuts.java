package dev.earshot.survey.contacting;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.privacy.Respondent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody who does not want to be asked. */
@ApplicationScoped
public class OptOuts {
    private static final String SELECT =
            "SELECT respondent, respondent_reference, opted_out_at, opted_out_by FROM contact_person WHERE ";

    private final Database database;
    private final Clock clock;

    OptOuts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** From now on, if it is not so already. Durable when this returns, or with the current transaction. */
    public void add(Collection<Respondent> respondents, OptOut.By by) {
        String sql = """
                INSERT INTO contact_person (respondent, respondent_reference, opted_out_at, opted_out_by)
                VALUES (?, ?, ?, ?) AS said
                ON DUPLICATE KEY UPDATE
                  respondent_reference = COALESCE(said.respondent_reference, contact_person.respondent_reference),
                  opted_out_by = COALESCE(contact_person.opted_out_by, said.opted_out_by),
                  opted_out_at = COALESCE(contact_person.opted_out_at, said.opted_out_at)""";
        database.runInTransaction(() -> database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Respondent respondent : respondents) {
                    bind(
                                    statement,
                                    respondent.hash(),
                                    respondent.reference().orElse(null),
                                    clock.instant(),
                                    by.toString())
                            .addBatch();
                }
                return statement.executeBatch();
            }
        }));
    }

    /** The person may be asked again; false when nothing stood against it. */
    public boolean lift(Respondent respondent) {
        String sql = """
                UPDATE contact_person SET opted_out_at = NULL, opted_out_by = NULL
                WHERE respondent = ? AND opted_out_at IS NOT NULL""";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), respondent.hash())) {
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Whether, and since when, the person does not want to be asked. */
    public Optional<OptOut> of(Respondent respondent) {
        return select(SELECT + "respondent = ? AND opted_out_at IS NOT NULL", respondent.hash()).stream()
                .findFirst();
    }

    /** Newest first, from below that one if there is one. */
    public List<OptOut> newestFirst(Optional<OptOut.Place> below, int most) {
        String order = " ORDER BY opted_out_at DESC, respondent DESC LIMIT ?";
        return below.map(place -> select(
                        SELECT + "(opted_out_at < ? OR (opted_out_at = ? AND respondent < ?))" + order,
                        place.since(),
                        place.since(),
                        place.respondent(),
                        most))
                .orElseGet(() -> select(SELECT + "opted_out_at IS NOT NULL" + order, most));
    }

    private List<OptOut> select(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                List<OptOut> found = new ArrayList<>();
                while (row.next()) {
                    found.add(optOut(row));
                }
                return found;
            }
        });
    }

    private static OptOut optOut(ResultSet row) throws SQLException {
        UUID respondent = Rows.id(row, "respondent");
        return new OptOut(
                respondent,
                Optional.ofNullable(row.getString("respondent_reference")),
                Rows.time(row, "opted_out_at"),
                OptOut.By.of(row.getString("opted_out_by")));
    }
}

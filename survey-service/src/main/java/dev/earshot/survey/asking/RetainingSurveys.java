package dev.earshot.survey.asking;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The surveys that do not keep answers for ever. */
@ApplicationScoped
public class RetainingSurveys {
    private final Database database;

    RetainingSurveys(Database database) {
        this.database = database;
    }

    public List<Retained> all() {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                            "SELECT id, retention_days FROM survey WHERE retention_days IS NOT NULL");
                    ResultSet row = statement.executeQuery()) {
                List<Retained> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Retained(Rows.id(row, "id"), row.getInt("retention_days")));
                }
                return found;
            }
        });
    }

    /** For the current transaction alone. */
    public void lock(UUID id) {
        database.with(connection -> {
            try (PreparedStatement statement =
                            bind(connection.prepareStatement("SELECT id FROM survey WHERE id = ? FOR UPDATE"), id);
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }
}

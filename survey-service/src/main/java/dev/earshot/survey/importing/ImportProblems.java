package dev.earshot.survey.importing;

import static dev.earshot.survey.database.Rows.bind;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.importing.RowResult.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows that were refused, all of them, until their import is undone. */
@ApplicationScoped
class ImportProblems {
    private static final int LONGEST_COLUMN = 500;
    private static final int LONGEST_MESSAGE = 2000;

    private final Database database;

    ImportProblems(Database database) {
        this.database = database;
    }

    void insert(UUID importId, List<Refused> problems) {
        if (problems.isEmpty()) {
            return;
        }
        String sql = "INSERT INTO import_problem (import_id, row_no, column_name, message) VALUES (?, ?, ?, ?)";
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Refused problem : problems) {
                    bind(
                                    statement,
                                    importId,
                                    problem.row(),
                                    cut(problem.column(), LONGEST_COLUMN),
                                    cut(problem.message(), LONGEST_MESSAGE))
                            .addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** In the current transaction; how many they were stays with the import. */
    void forget(UUID importId) {
        database.with(connection -> {
            try (PreparedStatement statement =
                    bind(connection.prepareStatement("DELETE FROM import_problem WHERE import_id = ?"), importId)) {
                return statement.executeUpdate();
            }
        });
    }

    List<Refused> after(UUID importId, long row, int most) {
        String sql =
                "SELECT row_no, column_name, message FROM import_problem WHERE import_id = ? AND row_no > ? ORDER BY row_no LIMIT ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), importId, row, most);
                    ResultSet found = statement.executeQuery()) {
                List<Refused> problems = new ArrayList<>();
                while (found.next()) {
                    problems.add(new Refused(
                            found.getLong("row_no"), found.getString("column_name"), found.getString("message")));
                }
                return problems;
            }
        });
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}

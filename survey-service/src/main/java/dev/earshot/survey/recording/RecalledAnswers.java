package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Looks for answers by what they took; those of an undone import wait to be erased and are as good as gone. */
@ApplicationScoped
class RecalledAnswers {
    private final Database database;

    RecalledAnswers(Database database) {
        this.database = database;
    }

    /** The answers on these occasions, and those that came from these rows; what is only asserted stands in nobody's way. */
    List<Recalled> of(Set<UUID> occasions) {
        if (occasions.isEmpty()) {
            return List.of();
        }
        String select = """
                SELECT r.occasion, r.source, r.import_id, r.score, r.comment, r.collected_at
                FROM response r LEFT JOIN import_job i ON i.id = r.import_id
                WHERE COALESCE(i.state, '') <> 'undone' AND\s""";
        String among = " IN " + marks(occasions.size());
        String sql = select + "r.occasion" + among + " AND " + Identity.IS_PROVEN + " UNION ALL " + select + "r.source"
                + among;
        Object[] ids =
                Collections.nCopies(2, occasions).stream().flatMap(Set::stream).toArray();
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), ids);
                    ResultSet row = statement.executeQuery()) {
                List<Recalled> recalled = new ArrayList<>();
                while (row.next()) {
                    recalled.add(new Recalled(
                            Rows.id(row, "occasion"),
                            Optional.ofNullable(row.getBytes("source")).map(Ids::of),
                            Optional.ofNullable(row.getBytes("import_id")).map(Ids::of),
                            new Answer(
                                    Optional.ofNullable(row.getObject("score", Integer.class)),
                                    Optional.ofNullable(row.getString("comment"))
                                            .map(Comment::new)),
                            Rows.time(row, "collected_at")));
                }
                return recalled;
            }
        });
    }
}

package dev.earshot.survey.recording;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.trust.Conduct;
import dev.earshot.survey.trust.Suspicion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All answers. Plain batched SQL: there are many of them and each is written once. */
@ApplicationScoped
class Responses {
    private static final String INSERT = """
            INSERT INTO response (id, occasion, source, invitation, claims, version, survey_id, survey_version, metric, journey, stage,
              touchpoint, score, comment, language, channel, respondent, identity, interaction, import_id, counted, test,
              quarantine, finished, hand, attributes, collected_at, recorded_at, respondent_reference)
            VALUES (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;
    private final ObjectMapper json;

    Responses(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Stores an answer; false when its occasion has one already. */
    boolean insert(Response response) {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                bind(statement, columns(response)).executeUpdate();
                return true;
            } catch (SQLException refused) {
                if (Rows.isDuplicate(refused)) {
                    return false;
                }
                throw refused;
            }
        });
    }

    /** Stores answers whose occasions are known to be free. */
    void insertAll(List<Response> responses) {
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (Response response : responses) {
                    bind(statement, columns(response)).addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    List<LastAnswer> lastAnswers(Set<UUID> respondents) {
        if (respondents.isEmpty()) {
            return List.of();
        }
        String sql = "SELECT respondent, survey_id, MAX(collected_at) AS last FROM response WHERE counted" + " AND "
                + Identity.IS_PROVEN + " AND respondent IN " + marks(respondents.size())
                + " GROUP BY respondent, survey_id";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), respondents.toArray());
                    ResultSet row = statement.executeQuery()) {
                List<LastAnswer> last = new ArrayList<>();
                while (row.next()) {
                    last.add(new LastAnswer(
                            Rows.id(row, "respondent"), Rows.id(row, "survey_id"), Rows.time(row, "last")));
                }
                return last;
            }
        });
    }

    /** Of a survey, looked at up to a limit so that a large one costs no more than a small one. */
    Stock stock(String survey, int most) {
        return stock(
                "SELECT " + Stock.COLUMNS
                        + " FROM (SELECT counted, quarantine FROM response"
                        + " WHERE survey_id = (SELECT id FROM survey WHERE slug = ?) LIMIT ?) AS some",
                survey,
                most);
    }

    Stock stock(Sought sought) {
        return stock(
                "SELECT " + Stock.COLUMNS + " FROM response WHERE " + sought.condition(),
                sought.values().toArray());
    }

    private Stock stock(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Stock(row.getLong(1), row.getLong(2));
            }
        });
    }

    /** How many test answers a survey has. */
    long tests(String survey) {
        return number(
                "SELECT COUNT(*) FROM response WHERE claims = (SELECT id FROM survey WHERE slug = ?) AND test", survey);
    }

    long count(Sought sought) {
        return number(
                "SELECT COUNT(*) FROM response WHERE " + sought.condition(),
                sought.values().toArray());
    }

    private long number(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** Locks some of the answers that are sought, to the end of the current transaction. */
    List<Standing> locked(Sought sought, int most) {
        String sql = "SELECT id, version, import_id IS NOT NULL AS imported FROM response WHERE " + sought.condition()
                + " LIMIT ? FOR UPDATE";
        Object[] values =
                Stream.concat(sought.values().stream(), Stream.of(most)).toArray();
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                List<Standing> standing = new ArrayList<>();
                while (row.next()) {
                    standing.add(new Standing(Rows.id(row, "id"), row.getInt("version"), row.getBoolean("imported")));
                }
                return standing;
            }
        });
    }

    boolean exists(Sought sought) {
        String sql = "SELECT 1 FROM response WHERE " + sought.condition() + " LIMIT 1";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(
                            connection.prepareStatement(sql), sought.values().toArray());
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    /** Deletes answers with all that they said before. */
    void delete(List<Standing> answers) {
        delete("response_history", "response_id", answers);
        delete("response", "id", answers);
    }

    private void delete(String table, String key, List<Standing> answers) {
        String sql = "DELETE FROM " + table + " WHERE " + key + " IN " + marks(answers.size());
        Object[] ids = answers.stream().map(Standing::id).toArray();
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), ids)) {
                return statement.executeUpdate();
            }
        });
    }

    /** A stored answer, as its last version. */
    record Standing(UUID id, int version, boolean imported) {}

    private @Nullable Object[] columns(Response response) {
        var asked = response.questionnaire();
        var answer = response.answer();
        var origin = response.origin();
        return new @Nullable Object[] {
            response.id(),
            response.taken(),
            origin.row().map(row -> row.source().id()).orElse(null),
            origin.invitation().orElse(null),
            response.claimed().orElse(null),
            asked.surveyId(),
            asked.version(),
            asked.metric().toString(),
            asked.journey(),
            asked.stage(),
            asked.touchpoint(),
            answer.score().orElse(null),
            answer.comment().map(Comment::text).orElse(null),
            origin.language().orElse(null),
            origin.channel().toString(),
            origin.respondent().map(Respondent::hash).orElse(null),
            origin.identity().map(Identity::toString).orElse(null),
            origin.interaction().orElse(null),
            origin.row().map(ImportedRow::importId).orElse(null),
            response.counted(),
            response.test(),
            response.suspicion().map(Suspicion::toString).orElse(null),
            response.finished(),
            response.hand().map(Conduct.Hand::toString).orElse(null),
            attributes(origin.attributes()),
            origin.collectedAt(),
            response.recordedAt(),
            origin.respondent().flatMap(Respondent::reference).orElse(null)
        };
    }

    private @Nullable String attributes(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

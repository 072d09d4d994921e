package dev.earshot.survey.inviting;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All invitations. */
@ApplicationScoped
public class Invitations {
    private final Database database;
    private final ObjectMapper json;

    Invitations(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The invitation behind a link. */
    public Optional<Invitation> byToken(Token token) {
        String sql = "SELECT i.*, COALESCE(i.occasion, i.id) AS answers FROM invitation i WHERE i.token_hash = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), (Object) token.hash());
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(invitation(row)) : Optional.empty();
            }
        });
    }

    void insert(Map<Token, Invitation> invitations) {
        String sql = """
                INSERT INTO invitation (id, token_hash, occasion, survey_id, survey_version, respondent, interaction,
                  language, attributes, created_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (var entry : invitations.entrySet()) {
                    Invitation invitation = entry.getValue();
                    bind(
                                    statement,
                                    invitation.id(),
                                    entry.getKey().hash(),
                                    invitation.occasion(),
                                    invitation.surveyId(),
                                    invitation.surveyVersion(),
                                    invitation.respondent().orElse(null),
                                    invitation.interaction().orElse(null),
                                    invitation.language().orElse(null),
                                    written(invitation.attributes()),
                                    invitation.createdAt(),
                                    invitation.expiresAt())
                            .addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                Rows.id(row, "id"),
                Rows.id(row, "answers"),
                Rows.id(row, "survey_id"),
                row.getInt("survey_version"),
                Optional.ofNullable(row.getBytes("respondent")).map(Ids::of),
                Optional.ofNullable(row.getString("interaction")),
                Optional.ofNullable(row.getString("language")),
                read(row.getString("attributes")),
                Rows.time(row, "created_at"),
                Rows.time(row, "expires_at"),
                Rows.optionalTime(row, "revoked_at"));
    }

    private @Nullable String written(Map<String, String> attributes) {
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(attributes);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SortedMap<String, String> read(@Nullable String attributes) {
        try {
            return attributes == null
                    ? new TreeMap<>()
                    : json.readValue(attributes, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("attributes of an invitation cannot be read", broken);
        }
    }
}

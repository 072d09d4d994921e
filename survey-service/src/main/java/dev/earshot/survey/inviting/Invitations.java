package dev.earshot.survey.inviting;

import static dev.earshot.survey.database.Rows.bind;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.identity.Ids;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import dev.earshot.survey.privacy.Respondent;
import dev.earshot.survey.recording.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All invitations. */
@ApplicationScoped
public class Invitations {
    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Invitations(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * The invitations behind links, each with the answer that has come by it.
     *
     * @return those links that there are
     */
    Map<Token, Followed> byTokens(List<Token> tokens) {
        Map<ByteBuffer, Token> byHash = HashMap.newHashMap(tokens.size());
        List<byte[]> known = tokens.stream().map(Token::hash).toList();
        for (int i = 0; i < known.size(); i++) {
            byHash.put(ByteBuffer.wrap(known.get(i)), tokens.get(i));
        }
        Object[] hashes = filled(known);
        String sql = "SELECT i.*, COALESCE(i.occasion, i.id) AS answers, " + Kept.COLUMNS
                + " FROM invitation i LEFT JOIN response r ON r.occasion = COALESCE(i.occasion, i.id)"
                + " WHERE i.token_hash IN " + Rows.marks(hashes.length);
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), hashes);
                    ResultSet row = statement.executeQuery()) {
                Map<Token, Followed> found = HashMap.newHashMap(byHash.size());
                while (row.next()) {
                    Token token = byHash.get(ByteBuffer.wrap(row.getBytes("token_hash")));
                    found.put(Objects.requireNonNull(token), new Followed(invitation(row), Kept.joined(row)));
                }
                return found;
            }
        });
    }

    /** The first one again until they are a power of two: few statements have to be prepared then. */
    private static Object[] filled(List<byte[]> hashes) {
        Object[] filled = new Object[Integer.highestOneBit(2 * hashes.size() - 1)];
        Arrays.fill(filled, hashes.getFirst());
        System.arraycopy(hashes.toArray(), 0, filled, 0, hashes.size());
        return filled;
    }

    /** Takes an invitation back; false when there is no such invitation. Harmless to repeat. */
    boolean revoke(UUID id, Instant now) {
        String sql = "UPDATE invitation SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), now, id)) {
                return statement.executeUpdate() == 1;
            }
        });
    }

    void insert(Map<Token, Invitation> invitations) {
        String sql = """
                INSERT INTO invitation (id, token_hash, occasion, survey_id, survey_version, touchpoint, respondent, interaction,
                  language, via, attributes, created_at, expires_at, respondent_reference)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
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
                                    invitation.touchpoint().orElse(null),
                                    invitation
                                            .respondent()
                                            .map(Respondent::hash)
                                            .orElse(null),
                                    invitation.interaction().orElse(null),
                                    invitation.language().orElse(null),
                                    invitation.via().map(Via::toString).orElse(null),
                                    written(invitation.attributes()),
                                    invitation.createdAt(),
                                    invitation.expiresAt(),
                                    invitation
                                            .respondent()
                                            .flatMap(Respondent::reference)
                                            .orElse(null))
                            .addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Erases some of the invitations of a person, in the current transaction; their links are unknown from then on. */
    public int eraseOf(UUID respondent, int most) {
        return delete("DELETE FROM invitation WHERE respondent = ? LIMIT ?", respondent, most);
    }

    /** Erases some of a survey's invitations that are as old and cannot be used any more. */
    public int eraseExpired(UUID survey, Instant then, int most) {
        return delete(
                "DELETE FROM invitation WHERE survey_id = ? AND created_at < ? AND expires_at < ? LIMIT ?",
                survey,
                then,
                clock.instant(),
                most);
    }

    /** Whether there is any that {@link #eraseExpired} would erase. */
    public boolean hasExpired(UUID survey, Instant then) {
        String sql = "SELECT 1 FROM invitation WHERE survey_id = ? AND created_at < ? AND expires_at < ? LIMIT 1";
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), survey, then, clock.instant());
                    ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        });
    }

    private int delete(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    private Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                Rows.id(row, "id"),
                Rows.id(row, "answers"),
                Rows.id(row, "survey_id"),
                row.getInt("survey_version"),
                Optional.ofNullable(row.getString("touchpoint")),
                respondent(row),
                Optional.ofNullable(row.getString("interaction")),
                Optional.ofNullable(row.getString("language")),
                Via.stored(row.getString("via")),
                read(row.getString("attributes")),
                Rows.time(row, "created_at"),
                Rows.time(row, "expires_at"),
                Rows.optionalTime(row, "revoked_at"));
    }

    private static Optional<Respondent> respondent(ResultSet row) throws SQLException {
        Optional<String> reference = Optional.ofNullable(row.getString("respondent_reference"));
        return Optional.ofNullable(row.getBytes("respondent")).map(hash -> new Respondent(Ids.of(hash), reference));
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

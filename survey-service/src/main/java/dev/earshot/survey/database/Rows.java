package dev.earshot.survey.database;

import dev.earshot.common.identity.Ids;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How our values lie in columns: times as DATETIME(3) in UTC, identifiers as BINARY(16). */
public final class Rows {
    private static final int DUPLICATE_KEY = 1062;

    private Rows() {}

    /** Sets the parameters in their order; null is SQL's NULL. */
    public static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(index, Types.NULL);
            case UUID id -> statement.setBytes(index, Ids.bytes(id));
            case Instant time -> statement.setObject(index, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
            case byte[] bytes -> statement.setBytes(index, bytes);
            case String text -> statement.setString(index, text);
            case Integer number -> statement.setInt(index, number);
            case Long number -> statement.setLong(index, number);
            case Boolean flag -> statement.setBoolean(index, flag);
            default -> throw new IllegalArgumentException("no column for " + value.getClass());
        }
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.of(row.getBytes(column));
    }

    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    public static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** {@code (?,?,?)} for so many parameters. */
    public static String marks(int count) {
        return "(" + "?,".repeat(count - 1) + "?)";
    }

    /** Whether a unique key refused the row. */
    public static boolean isDuplicate(SQLException failure) {
        return failure.getErrorCode() == DUPLICATE_KEY;
    }
}

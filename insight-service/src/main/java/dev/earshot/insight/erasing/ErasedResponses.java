package dev.earshot.insight.erasing;

import dev.earshot.common.identity.Ids;
import dev.earshot.common.paging.Cursor;
import dev.earshot.common.paging.PageOf;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All responses that are gone. */
@ApplicationScoped
class ErasedResponses {
    private static final UUID LOWEST = new UUID(0, 0);

    private final Jdbi jdbi;

    ErasedResponses(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Place(Instant removedAt, UUID id) {
        static Place of(String cursor) {
            try {
                List<String> values = Cursor.decode(cursor, 2).values();
                return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
            } catch (DateTimeException | IllegalArgumentException notOurs) {
                throw Cursor.refusal();
            }
        }
    }

    /** Those of one erasure or of all, in the order in which they went. */
    PageOf<ErasedResponse> page(Optional<Instant> since, @Nullable UUID erasure, int limit, @Nullable String cursor) {
        Place after = cursor == null ? new Place(since.orElse(Instant.EPOCH), LOWEST) : Place.of(cursor);
        List<ErasedResponse> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT response_id, erased_at, removed_at, erasure FROM erased
                        WHERE (removed_at > :at OR (removed_at = :at AND response_id > :id)) <erasure>
                        ORDER BY removed_at, response_id LIMIT :most""")
                .define("erasure", erasure == null ? "" : "AND erasure = :erasure")
                .bindMap(erasure == null ? java.util.Map.of() : java.util.Map.of("erasure", erasure))
                .bind("at", after.removedAt())
                .bind("id", after.id())
                .bind("most", limit + 1)
                .map((row, context) -> response(row))
                .list());
        return PageOf.ofSurplus(rows, limit, row -> Cursor.at(row.removedAt(), row.id()));
    }

    private static ErasedResponse response(ResultSet row) throws SQLException {
        byte[] erasure = row.getBytes("erasure");
        return new ErasedResponse(
                Ids.of(row.getBytes("response_id")),
                row.getTimestamp("erased_at").toInstant(),
                row.getTimestamp("removed_at").toInstant(),
                erasure == null ? null : Ids.of(erasure));
    }
}

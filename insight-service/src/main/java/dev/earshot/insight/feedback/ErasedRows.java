package dev.earshot.insight.feedback;

import dev.earshot.common.identity.Ids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Markers of what is gone, so that it does not come back. */
final class ErasedRows {
    private ErasedRows() {}

    /** Which of these are gone; to be asked after their rows in {@code feedback} are locked. */
    static Set<UUID> among(Handle handle, Collection<UUID> ids) {
        return new HashSet<>(handle.createQuery("SELECT response_id FROM erased WHERE response_id IN (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map((row, context) -> Ids.of(row.getBytes("response_id")))
                .list());
    }

    /** Marks them; what is marked already stays as it is. */
    static void mark(Handle handle, Collection<Erased> erased, Instant now) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO erased (response_id, erased_at, removed_at, erasure) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE response_id = response_id""");
        erased.forEach(each -> rows.add(each.id(), each.erasedAt(), now, each.erasure()));
        rows.execute();
    }

    /** Deletes all that is known of responses, claimed rows included. */
    static void delete(Handle handle, Collection<UUID> ids) {
        for (String table : List.of("mention", "sentence", "earlier_version", "feedback")) {
            handle.createUpdate("DELETE FROM <table> WHERE response_id IN (<ids>)")
                    .define("table", table)
                    .bindList("ids", List.copyOf(ids))
                    .execute();
        }
    }
}

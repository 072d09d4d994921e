package dev.earshot.insight.feedback;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps what responses said before. A version never changes, so that what is there stays, also when events tell less. */
final class EarlierRows {
    private EarlierRows() {}

    static void write(Handle handle, List<Feedback> entering) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO earlier_version (response_id, version, recorded_at, score, comment, counted, quarantine, finished)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE version = VALUES(version)""");
        for (Feedback each : entering) {
            for (Earlier earlier : each.earlier()) {
                rows.add(
                        each.id(),
                        earlier.version(),
                        earlier.recordedAt(),
                        earlier.score(),
                        earlier.comment(),
                        earlier.counted(),
                        earlier.quarantine(),
                        earlier.finished());
            }
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }
}

package dev.earshot.insight.database;

import dev.earshot.common.identity.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Lets one replica at a time do a job. A holder that dies loses the lease when its time is over. */
@ApplicationScoped
public class Leases {
    private final UUID self = Ids.next();
    private final Jdbi jdbi;
    private final Clock clock;

    Leases(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Takes or renews the lease of a job; false when another replica holds it. */
    public boolean take(String job, Duration duration) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            INSERT INTO lease (job, holder, held_until) VALUES (:job, :self, :until)
                            ON DUPLICATE KEY UPDATE
                              holder = IF(held_until < :now OR holder = :self, VALUES(holder), holder),
                              held_until = IF(holder = :self, VALUES(held_until), held_until)
                            """)
                    .bind("job", job)
                    .bind("self", self)
                    .bind("now", now)
                    .bind("until", now.plus(duration))
                    .execute();
            return handle.createQuery("SELECT holder FROM lease WHERE job = :job")
                    .bind("job", job)
                    .mapTo(UUID.class)
                    .one()
                    .equals(self);
        });
    }
}

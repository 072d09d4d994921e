package dev.earshot.survey.journey;

import dev.earshot.common.problem.Problem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All journeys. */
@ApplicationScoped
public class Journeys implements PanacheRepositoryBase<Journey, UUID> {
    public Optional<Journey> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The journey, held by the current transaction so that its versions are made one after the other. */
    Optional<Journey> lockedByKey(String key) {
        return find("key", key).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    Optional<Journey> lockedById(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All journeys, the oldest first. */
    public List<Journey> inOrder() {
        return listAll(Sort.by("id"));
    }

    /** What a caller hears who names a journey that there is not. */
    public static Problem unknown(String key) {
        return Problem.notFound("There is no journey `" + key + "`.", "Take its key from the list of journeys.");
    }
}

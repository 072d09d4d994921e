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

    /**
     * The journey as it is now, held by the current transaction so that its versions are made one after the other. To be
     * taken before a row that refers to it is inserted: that shares the journey with others who do, and each would wait
     * for the other to let go.
     */
    public Optional<Journey> lockedByKey(String key) {
        return byKey(key).map(this::held);
    }

    Optional<Journey> lockedById(UUID id) {
        return findByIdOptional(id).map(this::held);
    }

    private Journey held(Journey journey) {
        // The transaction may have looked at it before, and somebody have changed it since.
        getSession().refresh(journey, LockModeType.PESSIMISTIC_WRITE);
        return journey;
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

package dev.earshot.survey.asking;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.journey.SurveysOfJourney;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All surveys. */
@ApplicationScoped
class Surveys implements PanacheRepositoryBase<Survey, UUID>, SurveysOfJourney {
    Optional<Survey> byKey(String key) {
        return find("key", key).firstResultOptional();
    }

    /** The survey, held by the current transaction. */
    Survey lockedByKey(String key) {
        return find("key", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(() -> unknown(key).toException());
    }

    /** How many are called so. */
    long named(String name) {
        return count("name", name);
    }

    /** Newest first, from below the id if there is one. */
    List<Survey> newestFirst(Optional<UUID> below, int most) {
        Sort order = Sort.by("id").descending();
        return below.map(id -> find("id < ?1", order, id))
                .orElseGet(() -> findAll(order))
                .page(0, most)
                .list();
    }

    /** The survey that was changed last among those whose draft has words of its own for the pages in this language. */
    Optional<Survey> withPageWords(String language) {
        String sql = """
                SELECT * FROM survey WHERE JSON_CONTAINS_PATH(draft, 'one', :path)
                ORDER BY changed_at DESC, id DESC LIMIT 1""";
        return getSession()
                .createNativeQuery(sql, Survey.class)
                .setParameter("path", "$.byLanguage.\"" + language + "\".page")
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<SurveyEntry> of(UUID journeyId) {
        return find("journeyId", Sort.by("id"), journeyId).stream()
                .map(Survey::entry)
                .toList();
    }

    static Problem unknown(String key) {
        return Problem.notFound("There is no survey `" + key + "`.", "Take its key from the list of surveys.");
    }
}

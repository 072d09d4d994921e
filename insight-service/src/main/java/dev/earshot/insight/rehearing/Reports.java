package dev.earshot.insight.rehearing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be known of rehearings and done with them, the same for page and API. */
@ApplicationScoped
class Reports {
    private final Rehearings rehearings;
    private final History history;
    private final Results results;
    private final Comparisons comparisons;
    private final ObjectMapper json;
    private final Clock clock;

    Reports(
            Rehearings rehearings,
            History history,
            Results results,
            Comparisons comparisons,
            ObjectMapper json,
            Clock clock) {
        this.rehearings = rehearings;
        this.history = history;
        this.results = results;
        this.comparisons = comparisons;
        this.json = json;
        this.clock = clock;
    }

    List<RehearingReport> newest() {
        return rehearings.newest().stream().map(each -> report(each, null)).toList();
    }

    /** The newest, with its comparison once that is worth the work of making it. */
    Optional<RehearingReport> last() {
        return rehearings.newest().stream()
                .findFirst()
                .map(each -> report(each, each.state() == State.HEARING && !each.complete() ? null : comparison(each)));
    }

    Optional<RehearingReport> find(UUID id) {
        return rehearings.find(id).map(each -> report(each, comparison(each)));
    }

    RehearingReport start() {
        return rehearings
                .start(clock.instant())
                .map(each -> report(each, null))
                .orElseThrow(() -> Problem.conflict(
                                null,
                                "History is being heard again already.",
                                "Wait for it, or discard the open one: DELETE /api/v1/rehearings/{id}.")
                        .toException());
    }

    /** Begins to put the results in place. */
    RehearingReport putInPlace(UUID id) {
        Rehearing rehearing = known(id);
        if (rehearing.state() != State.HEARING) {
            throw refusal(rehearing);
        }
        if (!rehearing.complete() || !rehearings.beginSwitch(rehearing, written(comparisons.of(id)))) {
            throw Problem.conflict(
                            null, "Not all of history is heard yet.", "Wait until `ready` is true, then switch again.")
                    .toException();
        }
        return find(id).orElseThrow();
    }

    void discard(UUID id) {
        Rehearing rehearing = known(id);
        if (rehearing.state() != State.HEARING) {
            throw refusal(rehearing);
        }
        rehearings.close(rehearing, State.DISCARDED, clock.instant());
    }

    Rehearing known(UUID id) {
        return rehearings
                .find(id)
                .orElseThrow(() -> Problem.notFound("There is no such rehearing.", "List them at /api/v1/rehearings.")
                        .toException());
    }

    private static RuntimeException refusal(Rehearing rehearing) {
        return Problem.conflict(
                        null,
                        "This rehearing is " + rehearing.state().key() + ".",
                        "Only one that is still hearing can be switched or discarded: start a new one.")
                .toException();
    }

    private RehearingReport report(Rehearing each, @Nullable Comparison comparison) {
        return new RehearingReport(
                each.id(),
                each.state(),
                each.state() == State.HEARING && each.complete(),
                each.startedAt(),
                each.endedAt().orElse(null),
                history.size(),
                results.heard(each.id()) + each.switched(),
                each.switched(),
                comparison);
    }

    private @Nullable Comparison comparison(Rehearing rehearing) {
        return switch (rehearing.state()) {
            case HEARING -> comparisons.of(rehearing.id());
            case SWITCHING, SWITCHED ->
                rehearings.comparison(rehearing.id()).map(this::read).orElse(null);
            case DISCARDED -> null;
        };
    }

    private String written(Comparison comparison) {
        try {
            return json.writeValueAsString(comparison);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Comparison read(String kept) {
        try {
            return json.readValue(kept, Comparison.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

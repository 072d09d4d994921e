package dev.earshot.insight.feedback;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The book of all feedback. Rows and roll-ups change in one transaction and by the difference to what stood there, so
 * a message may come twice, at once, late or out of order and still counts exactly once, as its highest version.
 */
@ApplicationScoped
public class FeedbackBook {
    private final Jdbi jdbi;
    private final Clock clock;
    private final PainPointRegister painPoints;
    private final List<Trace> traces;

    FeedbackBook(Jdbi jdbi, Clock clock, PainPointRegister painPoints, @All List<Trace> traces) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.painPoints = painPoints;
        this.traces = traces;
    }

    /** Enters responses; those of which the same or a higher version stands already, or that are erased, change nothing. */
    public void enter(Collection<Feedback> heard) {
        write(
                heard,
                (handle, ids) -> StandingFeedback.claim(handle, ids, clock.instant()),
                (each, standing) -> !standing.isErased(each.id()) && each.version() > standing.versionOf(each.id()));
    }

    /**
     * Takes responses out for good, with all that they had added, and marks them, so that no version of them is entered
     * any more, whether it is late or told again. Erased twice is erased once.
     */
    public void erase(Collection<Erased> erased) {
        SortedMap<UUID, Erased> byId = new TreeMap<>();
        erased.forEach(each -> byId.putIfAbsent(each.id(), each));
        if (!byId.isEmpty()) {
            jdbi.useTransaction(handle -> erase(handle, byId));
        }
    }

    private void erase(Handle handle, SortedMap<UUID, Erased> erased) {
        Instant now = clock.instant();
        StandingFeedback standing = StandingFeedback.claim(handle, erased.keySet(), now);
        Ledger ledger = new Ledger();
        erased.keySet().forEach(id -> {
            Contribution before = standing.contributionOf(id);
            if (before != null) {
                ledger.remove(before);
            }
        });
        ErasedRows.mark(handle, erased.values(), now);
        ErasedRows.delete(handle, erased.keySet());
        traces.forEach(trace -> trace.erase(handle, erased.keySet()));
        RollUps.write(handle, ledger);
    }

    /**
     * Puts what was heard again in the place of what stands there, unless the response has changed since or is gone.
     *
     * @return how many responses were renewed
     */
    public int renew(Collection<Feedback> reheard) {
        return write(
                reheard, StandingFeedback::read, (each, standing) -> each.version() == standing.versionOf(each.id()));
    }

    private int write(
            Collection<Feedback> heard,
            BiFunction<Handle, Collection<UUID>, StandingFeedback> locking,
            BiPredicate<Feedback, StandingFeedback> counts) {
        SortedMap<UUID, Feedback> newest = new TreeMap<>();
        heard.forEach(
                each -> newest.merge(each.id(), each, (one, other) -> other.version() > one.version() ? other : one));
        if (newest.isEmpty()) {
            return 0;
        }
        List<Feedback> entered = jdbi.inTransaction(handle -> {
            StandingFeedback standing = locking.apply(handle, newest.keySet());
            return write(
                    handle,
                    newest.values().stream()
                            .filter(each -> counts.test(each, standing))
                            .toList(),
                    standing);
        });
        painPoints.remember(entered.stream().map(Feedback::contribution).toList());
        return entered.size();
    }

    private List<Feedback> write(Handle handle, List<Feedback> entering, StandingFeedback standing) {
        Instant now = clock.instant();
        Ledger ledger = new Ledger();
        for (Feedback each : entering) {
            Contribution before = standing.contributionOf(each.id());
            if (before != null) {
                ledger.remove(before);
            }
            ledger.add(each.contribution());
        }
        FeedbackRows.write(handle, entering, now);
        RollUps.write(handle, ledger);
        painPoints.open(handle, entering.stream().map(Feedback::contribution).toList(), now);
        return entering;
    }

    /**
     * Adds mentions that were found later, unless the response has changed since its sentences were read.
     *
     * @param found by response; a theme that the response already mentions stays as it is
     * @return how many responses were changed
     */
    public int addMentions(SortedMap<UUID, LaterMentions> found) {
        List<Contribution> changed = jdbi.inTransaction(handle -> addMentions(handle, found));
        painPoints.remember(changed);
        return changed.size();
    }

    private List<Contribution> addMentions(Handle handle, SortedMap<UUID, LaterMentions> found) {
        Instant now = clock.instant();
        StandingFeedback standing = StandingFeedback.read(handle, found.keySet());
        SortedMap<UUID, Contribution> changed = new TreeMap<>();
        Ledger ledger = new Ledger();
        found.forEach((id, later) -> {
            Contribution before = standing.contributionOf(id);
            if (before != null && standing.versionOf(id) == later.version()) {
                Contribution after = before.with(later.addedTo(before.mentions()));
                ledger.remove(before);
                ledger.add(after);
                changed.put(id, after);
            }
        });
        FeedbackRows.writeMentions(handle, changed, now);
        FeedbackRows.markThemed(handle, changed.keySet(), found);
        RollUps.write(handle, ledger);
        List<Contribution> contributions = new ArrayList<>(changed.values());
        painPoints.open(handle, contributions, now);
        return contributions;
    }
}

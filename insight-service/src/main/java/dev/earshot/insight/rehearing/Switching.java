package dev.earshot.insight.rehearing;

import dev.earshot.insight.feedback.Feedback;
import dev.earshot.insight.feedback.FeedbackBook;
import dev.earshot.insight.intake.AnalysedEvent;
import dev.earshot.insight.intake.Hearing;
import dev.earshot.insight.rehearing.Results.Waiting;
import dev.earshot.insight.stream.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Puts results in the place of what stands, some responses per transaction: rows and roll-ups change together, so every
 * page stays right in between. What was amended since, or could not be heard again, keeps what was heard of it before.
 */
@ApplicationScoped
class Switching {
    private static final Logger LOG = Logger.getLogger(Switching.class);
    private static final int RESPONSES_PER_TRANSACTION = 200;

    private final Rehearings rehearings;
    private final Results results;
    private final Hearing hearing;
    private final FeedbackBook book;
    private final Clock clock;

    Switching(Rehearings rehearings, Results results, Hearing hearing, FeedbackBook book, Clock clock) {
        this.rehearings = rehearings;
        this.results = results;
        this.hearing = hearing;
        this.book = book;
        this.clock = clock;
    }

    /** Puts the next results in place; true while there are more. Interrupted anywhere, it goes on where it was. */
    boolean goOn(Rehearing rehearing) {
        List<Waiting> waiting = results.some(rehearing.id(), RESPONSES_PER_TRANSACTION);
        if (waiting.isEmpty()) {
            rehearings.close(rehearing, State.SWITCHED, clock.instant());
            LOG.infof("history is switched: rehearing=%s", rehearing.id());
            return false;
        }
        int renewed = book.renew(understood(waiting));
        results.delete(rehearing.id(), waiting.stream().map(Waiting::response).toList());
        rehearings.switchedMore(rehearing, renewed);
        return true;
    }

    private List<Feedback> understood(List<Waiting> waiting) {
        List<Feedback> feedback = new ArrayList<>();
        for (Waiting each : waiting) {
            try {
                AnalysedEvent event = Json.read(each.event(), AnalysedEvent.class);
                if (event.analysis() != null) {
                    feedback.add(hearing.of(event));
                }
            } catch (Json.Incomprehensible changed) {
                throw new IllegalStateException("a result that was understood is not any more", changed);
            }
        }
        return feedback;
    }
}

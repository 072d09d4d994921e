package dev.earshot.survey.recording;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.SurveyDropped;
import dev.earshot.survey.database.Database;
import dev.earshot.survey.outbox.Outbox;
import dev.earshot.survey.trust.Burst;
import dev.earshot.survey.trust.Suspicion;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Stores answers together with the events that tell of them, inside the caller's transaction. */
@ApplicationScoped
public class Recording {
    private final Database database;
    private final Responses responses;
    private final Amendments amendments;
    private final TakenOccasions taken;
    private final ErasureGate gate;
    private final StandingResponses standing;
    private final RecalledAnswers recalled;
    private final Outbox outbox;
    private final MeterRegistry meters;

    Recording(
            Database database,
            Responses responses,
            Amendments amendments,
            TakenOccasions taken,
            ErasureGate gate,
            StandingResponses standing,
            RecalledAnswers recalled,
            Outbox outbox,
            MeterRegistry meters) {
        this.database = database;
        this.responses = responses;
        this.amendments = amendments;
        this.taken = taken;
        this.gate = gate;
        this.standing = standing;
        this.recalled = recalled;
        this.outbox = outbox;
        this.meters = meters;
    }

    /**
     * Stores one answer; false, and nothing stored, when its occasion has one already.
     *
     * @throws dev.earshot.survey.database.DatabaseFailure when its person was erased while it was on its way
     */
    public boolean record(Response response) {
        gate.pass(List.of(response));
        if (!responses.insert(response)) {
            return false;
        }
        outbox.append(ResponseEvent.recorded(response));
        count(response.origin().channel(), 1);
        return true;
    }

    /**
     * Stores answers whose occasions are free.
     *
     * @throws dev.earshot.survey.database.DatabaseFailure that is a duplicate, and nothing stored, when one of them is not, or when
     *     a person was erased meanwhile
     */
    public void recordAll(List<Response> answers) {
        if (!answers.isEmpty()) {
            gate.pass(answers);
            responses.insertAll(answers);
            outbox.append(answers.stream().map(ResponseEvent::recorded).toList());
            answers.stream()
                    .collect(Collectors.groupingBy(answer -> answer.origin().channel(), Collectors.counting()))
                    .forEach(this::count);
        }
    }

    /** Stores an answer in the place of one that is only asserted; false, and nothing stored, where there is none. */
    public boolean supplant(Response proven) {
        return makeWay(List.of(proven)) && record(proven);
    }

    /** Takes what is only asserted out of the scores where these answers will be; false when there is nothing of it. */
    public boolean makeWay(List<Response> proven) {
        if (proven.isEmpty()) {
            return false;
        }
        List<Kept> asserted = taken.assertedOn(
                proven.stream().map(answer -> answer.origin().occasion().id()).collect(Collectors.toSet()));
        asserted.forEach(kept -> confine(
                kept.id(), kept.version(), Suspicion.UNPROVEN, proven.getFirst().recordedAt()));
        return !asserted.isEmpty();
    }

    /** What was answered on this occasion, if anything but suspect answers was. */
    public Optional<Kept> on(Occasion occasion) {
        return taken.answerOn(occasion);
    }

    /** Every score that came on an occasion since then, counted or not, from people who prove as much of themselves. */
    public List<Burst.Handed> handedIn(Origin origin, Instant since) {
        return amendments.handedIn(origin, since);
    }

    /** Whether an answer said the same, finished, before it was changed to what stands. */
    public boolean saidBefore(Kept standing, Answer answer) {
        return amendments.saidBefore(standing.id(), answer);
    }

    /** Puts another answer in the place of the one that stands; false, and nothing done, when that has changed. */
    public boolean amend(Kept standing, Response by) {
        return amendments.replace(standing, by) && tell(standing.id());
    }

    /** Takes what counts on an occasion out of the scores, be it only asserted or be it proven. */
    public void confine(Occasion occasion, boolean asserted, Suspicion why, Instant now) {
        on(occasion)
                .filter(kept -> kept.isAsserted() == asserted)
                .ifPresent(kept -> confine(kept.id(), kept.version(), why, now));
    }

    boolean confine(UUID id, int version, Suspicion why, Instant now) {
        return amendments.confine(id, version, why, now) && tell(id);
    }

    boolean release(UUID id, int version, Instant now) {
        return amendments.release(id, version, now) && tell(id);
    }

    /** Which of these occasions have been answered, by more than somebody who only said to be the person. */
    public Set<Occasion> answered(Set<Occasion> occasions) {
        Set<UUID> ids = occasions.stream().map(Occasion::id).collect(Collectors.toSet());
        return taken.answered(ids).stream().map(Occasion::new).collect(Collectors.toSet());
    }

    /** The answers on these occasions, and those that came from these rows of files. */
    public List<Recalled> recalled(Set<Occasion> occasions) {
        return recalled.of(occasions.stream().map(Occasion::id).collect(Collectors.toSet()));
    }

    /** When each of these people answered each survey last, as far as it counts and it was them for sure. */
    public List<LastAnswer> lastAnswers(Set<UUID> respondents) {
        return responses.lastAnswers(respondents);
    }

    /** How many answers a survey has, of at most so many that are looked at. */
    public Stock stock(String survey, int most) {
        return responses.stock(survey, most);
    }

    /** How many answers were given to try the survey out. */
    public long tests(String survey) {
        return responses.tests(survey);
    }

    /** A draft has no other answers than those of tests. */
    void refuse(@Observes SurveyDropped survey) {
        if (tests(survey.key()) > 0) {
            throw Problem.conflict("state", "The survey has test answers.", "Delete these first.")
                    .toException();
        }
    }

    private boolean tell(UUID id) {
        outbox.append(standing.of(id).amended());
        return true;
    }

    private void count(Channel channel, long stored) {
        database.afterCommit(() -> meters.counter("earshot.responses", "channel", channel.toString())
                .increment((double) stored));
    }
}

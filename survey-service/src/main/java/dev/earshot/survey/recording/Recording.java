package dev.earshot.survey.recording;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Outbox outbox;
    private final MeterRegistry meters;

    Recording(Database database, Responses responses, Outbox outbox, MeterRegistry meters) {
        this.database = database;
        this.responses = responses;
        this.outbox = outbox;
        this.meters = meters;
    }

    /** Stores one answer; false, and nothing stored, when its occasion has one already. */
    public boolean record(Response response) {
        if (!responses.insert(response)) {
            return false;
        }
        outbox.append(ResponseRecorded.of(response));
        count(response.origin().channel(), 1);
        return true;
    }

    /** Stores answers whose occasions {@link #answered} has shown to be free. */
    public void recordAll(List<Response> answers) {
        if (!answers.isEmpty()) {
            responses.insertAll(answers);
            outbox.append(answers.stream().map(ResponseRecorded::of).toList());
            count(answers.getFirst().origin().channel(), answers.size());
        }
    }

    /** What was answered on this occasion, if anything was. */
    public Optional<Answer> answerOn(Occasion occasion) {
        return responses.answerOn(occasion.id());
    }

    /** Which of these occasions have been answered. */
    public Set<Occasion> answered(Set<Occasion> occasions) {
        Set<UUID> ids = occasions.stream().map(Occasion::id).collect(Collectors.toSet());
        return responses.answered(ids).stream().map(Occasion::new).collect(Collectors.toSet());
    }

    /** How many answers a survey has, at most {@code most}. */
    public long count(String survey, int most) {
        return responses.count(survey, most);
    }

    private void count(Channel channel, int stored) {
        database.afterCommit(() -> meters.counter("earshot.responses", "channel", channel.toString())
                .increment(stored));
    }
}

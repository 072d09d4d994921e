package dev.earshot.survey.recording;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.DatabaseFailure;
import dev.earshot.survey.database.SharedTrips;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Stores answers that come at the same time in one transaction: they share its round trips and its wait for the disk. One
 * whose occasion is taken or whose person was erased does not take its neighbours with it.
 */
@ApplicationScoped
public class GroupCommit {
    private final SharedTrips<Response, Boolean> commits;

    GroupCommit(Database database, Recording recording, RecordingConfig config) {
        this.commits = SharedTrips.begin(
                "answers",
                config.writers(),
                answers -> {
                    database.runInTransaction(() -> recording.recordAll(answers));
                    return answers.stream().map(stored -> true).toList();
                },
                answer -> database.inTransaction(() -> recording.record(answer)));
    }

    void end(@Observes ShutdownEvent stop) {
        commits.end();
    }

    /**
     * Stores an answer in a transaction of its own or of several; it is durable when this returns.
     *
     * @return false, and nothing stored, when its occasion has an answer already
     * @throws DatabaseFailure when the database refuses or is away
     */
    public boolean record(Response response) {
        return commits.answer(response);
    }
}

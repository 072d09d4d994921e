package dev.earshot.survey.importing;

import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.importing.RowResult.Unanswered;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some rows of a file that are dealt with together; their answers are new. */
record Chunk(List<RowResult> results) {
    Chunk {
        results = List.copyOf(results);
    }

    List<Refused> refused() {
        return of(Refused.class);
    }

    List<Mapped> answers() {
        return of(Mapped.class);
    }

    /** What becomes of the rows. */
    Tally tally() {
        long imported = answers().size();
        long unanswered = of(Unanswered.class).size();
        long refused = refused().size();
        return new Tally(imported, results.size() - imported - unanswered - refused, unanswered, refused);
    }

    /** Stores the answers in the current transaction, each in the place of what was only asserted. */
    void store(UUID importId, Recording recording, Instant now) {
        List<Response> responses =
                answers().stream().map(answer -> answer.response(importId, now)).toList();
        recording.makeWay(responses);
        recording.recordAll(responses);
    }

    private <T extends RowResult> List<T> of(Class<T> kind) {
        return results.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}

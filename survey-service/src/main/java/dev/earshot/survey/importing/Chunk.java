package dev.earshot.survey.importing;

import dev.earshot.survey.importing.RowResult.Mapped;
import dev.earshot.survey.importing.RowResult.Refused;
import dev.earshot.survey.importing.RowResult.Unanswered;
import dev.earshot.survey.privacy.Respondents;
import dev.earshot.survey.recording.Occasion;
import dev.earshot.survey.recording.Recording;
import dev.earshot.survey.recording.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Some rows of a file that are dealt with together. */
record Chunk(List<RowResult> results) {
    Chunk {
        results = List.copyOf(results);
    }

    List<Refused> refused() {
        return results.stream()
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .toList();
    }

    long unanswered() {
        return results.stream().filter(Unanswered.class::isInstance).count();
    }

    /** The answers by their occasions, of equal ones the first. */
    Map<Occasion, Mapped> answers() {
        Map<Occasion, Mapped> answers = new LinkedHashMap<>();
        for (RowResult result : results) {
            if (result instanceof Mapped mapped) {
                answers.putIfAbsent(mapped.occasion(), mapped);
            }
        }
        return answers;
    }

    /** Stores, in the current transaction, the answers that are not there yet. */
    Tally store(UUID importId, Recording recording, Respondents respondents, Instant now) {
        Map<Occasion, Mapped> answers = answers();
        Set<Occasion> known = recording.answered(answers.keySet());
        List<Response> fresh = answers.entrySet().stream()
                .filter(entry -> !known.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .map(answer -> answer.response(
                        Optional.of(importId), answer.respondent().map(respondents::of), now))
                .toList();
        recording.recordAll(fresh);
        long refused = refused().size();
        long unanswered = unanswered();
        return new Tally(fresh.size(), results.size() - unanswered - refused - fresh.size(), unanswered, refused);
    }
}

package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.inviting.Inviting.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of recipients comes to, or would come to.
 *
 * @param invited how many have a link
 * @param held how many are not to be asked, by the reason
 * @param wrong how many rows have none for another reason
 * @param flaws what is wrong with those
 * @param notes what was passed over in rows that have a link
 */
record ListGlance(
        long invited, Map<Reason, Long> held, long wrong, List<RowFlaws.Alike> flaws, List<RowFlaws.Alike> notes) {

    public long notAsked() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    public long recipients() {
        return invited + notAsked() + wrong;
    }

    /** Collects it, row by row. */
    static final class Builder {
        private final Map<Reason, Long> held = new EnumMap<>(Reason.class);
        private final RowFlaws flaws = new RowFlaws();
        private final RowFlaws notes = new RowFlaws();
        private long invited;
        private long wrong;

        void add(Recipient recipient, Outcome outcome) {
            switch (outcome) {
                case Outcome.Invited link -> invited(recipient.notes());
                case Outcome.NotAsked(Decision.Hold why) -> held(why.reason());
                case Outcome.Refused(Problem why) -> wrong(List.of(recipient.flaw(why)));
            }
        }

        void invited(List<RowFlaw> passedOver) {
            invited++;
            passedOver.forEach(notes::add);
        }

        void held(Reason reason) {
            held.merge(reason, 1L, Long::sum);
        }

        void wrong(List<RowFlaw> why) {
            wrong++;
            why.forEach(flaws::add);
        }

        ListGlance done() {
            return new ListGlance(invited, held, wrong, flaws.gathered(), notes.gathered());
        }
    }
}

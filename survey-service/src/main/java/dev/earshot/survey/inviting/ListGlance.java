package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.contacting.Reason;
import dev.earshot.survey.inviting.Inviting.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a list of recipients comes to, or would come to.
 *
 * @param invited how many have a link
 * @param held how many are not to be asked, by the reason
 * @param wrong how many rows have none for another reason
 * @param first the first of those
 */
record ListGlance(long invited, Map<Reason, Long> held, long wrong, List<Wrong> first) {
    private static final int SHOWN = 20;

    /** A row that cannot be read, by its line in the file. */
    record Wrong(long line, String why) {}

    public long notAsked() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    public long recipients() {
        return invited + notAsked() + wrong;
    }

    /** Collects it, row by row. */
    static final class Builder {
        private final Map<Reason, Long> held = new EnumMap<>(Reason.class);
        private final List<Wrong> first = new ArrayList<>();
        private long invited;
        private long wrong;

        void add(long line, Outcome outcome) {
            switch (outcome) {
                case Outcome.Invited link -> invited();
                case Outcome.NotAsked(Decision.Hold why) -> held(why.reason());
                case Outcome.Refused(Problem why) -> wrong(line, CsvRecipients.inWords(why));
            }
        }

        void invited() {
            invited++;
        }

        void held(Reason reason) {
            held.merge(reason, 1L, Long::sum);
        }

        void wrong(long line, String why) {
            wrong++;
            if (first.size() < SHOWN) {
                first.add(new Wrong(line, why));
            }
        }

        ListGlance done() {
            return new ListGlance(invited, held, wrong, List.copyOf(first));
        }
    }
}

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
 * What a list of recipients would come to, before any link is made.
 *
 * @param header its columns
 * @param invited how many would have a link
 * @param held how many are not to be asked, by the reason
 * @param wrong how many rows cannot be read
 * @param first the first of those
 */
record ListGlance(ListHeader header, long invited, Map<Reason, Long> held, long wrong, List<Wrong> first) {
    private static final int SHOWN = 20;

    /** A row that cannot be read, by its line in the file. */
    record Wrong(long line, String why) {}

    public long notAsked() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    public long recipients() {
        return invited + notAsked() + wrong;
    }

    /** Whether quiet periods and "Stop asking me" can hold for these people. */
    public boolean knowsPeople() {
        return header.means("external_id");
    }

    /** Collects it, row by row. */
    static final class Builder {
        private final ListHeader header;
        private final Map<Reason, Long> held = new EnumMap<>(Reason.class);
        private final List<Wrong> first = new ArrayList<>();
        private long invited;
        private long wrong;

        Builder(ListHeader header) {
            this.header = header;
        }

        void add(long line, Outcome outcome) {
            switch (outcome) {
                case Outcome.Invited link -> invited++;
                case Outcome.NotAsked(Decision.Hold why) -> held.merge(why.reason(), 1L, Long::sum);
                case Outcome.Refused(Problem why) -> {
                    wrong++;
                    if (first.size() < SHOWN) {
                        first.add(new Wrong(line, CsvRecipients.inWords(why)));
                    }
                }
            }
        }

        ListGlance done() {
            return new ListGlance(header, invited, held, wrong, List.copyOf(first));
        }
    }
}

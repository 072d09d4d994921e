package dev.earshot.survey.inviting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a list of recipients would come to, before any link is made.
 *
 * @param read the columns that Earshot reads
 * @param passing those that come back as they are
 * @param recipients how many rows there are below the header
 * @param wrong how many of them cannot be invited as they are
 * @param first the first of those
 */
record ListGlance(List<String> read, List<String> passing, long recipients, long wrong, List<Wrong> first) {
    private static final int SHOWN = 20;

    /** A row that cannot be invited, by its line in the file. */
    record Wrong(long line, String why) {}

    public long right() {
        return recipients - wrong;
    }

    /** Whether quiet periods and "Stop asking me" can hold for these people. */
    public boolean knowsPeople() {
        return read.contains("external_id") || read.contains("respondent");
    }

    /** Collects it, row by row. */
    static final class Builder {
        private final List<String> read;
        private final List<String> passing;
        private final List<Wrong> first = new ArrayList<>();
        private long recipients;
        private long wrong;

        Builder(List<String> read, List<String> passing) {
            this.read = read;
            this.passing = passing;
        }

        void add(long line, Optional<String> flaw) {
            recipients++;
            flaw.ifPresent(why -> {
                wrong++;
                if (first.size() < SHOWN) {
                    first.add(new Wrong(line, why));
                }
            });
        }

        ListGlance done() {
            return new ListGlance(read, passing, recipients, wrong, List.copyOf(first));
        }
    }
}

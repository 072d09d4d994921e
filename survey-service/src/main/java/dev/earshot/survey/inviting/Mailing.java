package dev.earshot.survey.inviting;

import dev.earshot.survey.inviting.Inviting.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes links for a list of any length, some at a time, and hands them on as they are made.
 *
 * @param <R> a recipient as the list has it
 */
final class Mailing<R> {
    private static final int AT_ONCE = 500;

    private final Inviting inviting;
    private final Output<R> output;
    private final List<R> recipients = new ArrayList<>();
    private final List<InvitationRequest> requests = new ArrayList<>();

    Mailing(Inviting inviting, Output<R> output) {
        this.inviting = inviting;
        this.output = output;
    }

    /** Where recipients go, with what came of each. */
    @FunctionalInterface
    interface Output<R> {
        void write(R recipient, Outcome outcome) throws IOException;
    }

    void add(R recipient, InvitationRequest request) throws IOException {
        recipients.add(recipient);
        requests.add(request);
        if (requests.size() == AT_ONCE) {
            flush();
        }
    }

    /** Hands on those that have come; a link is durable before anybody reads it. */
    void flush() throws IOException {
        List<Outcome> outcomes = inviting.inviteEach(requests);
        for (int i = 0; i < outcomes.size(); i++) {
            output.write(recipients.get(i), outcomes.get(i));
        }
        recipients.clear();
        requests.clear();
    }
}

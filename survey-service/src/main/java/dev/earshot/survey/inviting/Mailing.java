package dev.earshot.survey.inviting;

import dev.earshot.survey.inviting.Inviting.Outcome;
import dev.earshot.survey.privacy.Respondent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Goes through a list of any length, some recipients at a time, and hands on what came of each.
 *
 * @param <R> a recipient as the list has it
 */
final class Mailing<R> {
    private static final int AT_ONCE = 500;

    private final Deed deed;
    private final Output<R> output;
    private final List<R> recipients = new ArrayList<>();
    private final List<Supplier<InvitationRequest>> requests = new ArrayList<>();
    /** What the list has asked for so far. */
    private final Set<Matter> named = new HashSet<>();

    /**
     * For one list.
     *
     * @param deed what is done with some requests at a time; durable when it returns, before anybody reads of it
     */
    Mailing(Deed deed, Output<R> output) {
        this.deed = deed;
        this.output = output;
    }

    /** Whom a link asks about what; a second link for the same would be another message to the same person. */
    record Matter(UUID survey, Optional<Respondent> person, Optional<String> interaction) {
        static Matter of(Invitation invitation) {
            return new Matter(invitation.surveyId(), invitation.respondent(), invitation.interaction());
        }

        /** Whether another one can be told to be the same. */
        boolean isNamed() {
            return person.isPresent() || interaction.isPresent();
        }
    }

    /** What is done with some requests at a time, once those before are known. */
    @FunctionalInterface
    interface Deed {
        List<Outcome> of(List<Supplier<InvitationRequest>> requests, Set<Matter> named);
    }

    /** Where recipients go, with what came of each. */
    @FunctionalInterface
    interface Output<R> {
        void write(R recipient, Outcome outcome) throws IOException;
    }

    /** The request is read when its turn comes; one that cannot be read is refused, and keeps nobody else from theirs. */
    void add(R recipient, Supplier<InvitationRequest> request) throws IOException {
        recipients.add(recipient);
        requests.add(request);
        if (requests.size() == AT_ONCE) {
            flush();
        }
    }

    /** Hands on those that have come. */
    void flush() throws IOException {
        List<Outcome> outcomes = deed.of(requests, named);
        for (int i = 0; i < outcomes.size(); i++) {
            output.write(recipients.get(i), outcomes.get(i));
        }
        recipients.clear();
        requests.clear();
    }
}

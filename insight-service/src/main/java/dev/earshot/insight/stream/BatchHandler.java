package dev.earshot.insight.stream;

import java.util.List;

/** What is done with messages. Each may come twice, late or out of order. */
@FunctionalInterface
public interface BatchHandler {
    /**
     * Handles a batch durably.
     *
     * @return the messages that can never be handled; all others have taken effect
     * @throws RuntimeException for faults that pass by themselves: the whole batch is then handed over again
     */
    List<Poison> handle(List<Message> batch);
}

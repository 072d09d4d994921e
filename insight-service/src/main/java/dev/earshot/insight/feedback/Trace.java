package dev.earshot.insight.feedback;

import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What another feature keeps of responses, to be taken out in the transaction in which they are erased. */
public interface Trace {
    void erase(Handle handle, Collection<UUID> responses);
}

package dev.earshot.local.gateway;

import java.util.Map;

/** What the gateway asks about the parts behind it. */
public interface Backends {
    /** The port on which the service listens, now or after its next start. */
    int port(Backend backend);

    /** Whether requests can be sent there at all. */
    boolean isStarted(Backend backend);

    /** Every other part (engines) by name, and whether it runs. */
    Map<String, Boolean> engines();
}

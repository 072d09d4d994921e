package dev.earshot.local.gateway;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What nobody waits for any more. A client or a service that goes away in the middle is no news; all else is. */
final class BrokenHops {
    private static final Logger LOG = System.getLogger(BrokenHops.class.getName());

    private BrokenHops() {}

    static void note(Throwable failure) {
        switch (failure) {
            case HttpClosedException gone ->
                LOG.log(Level.DEBUG, "a connection was closed early: {0}", gone.getMessage());
            case StreamResetException given -> LOG.log(Level.DEBUG, "a request was given up: {0}", given.getMessage());
            case IOException broken -> LOG.log(Level.DEBUG, "a connection broke: {0}", broken.getMessage());
            default -> LOG.log(Level.ERROR, "a request ended in a surprise", failure);
        }
    }
}

package dev.earshot.local.gateway;

import io.vertx.core.http.HttpConnection;

/** Keeps one address from taking all connections. */
final class OpenConnections {
    private final Shares places;

    OpenConnections(Limits limits) {
        this.places = limits.openConnections();
    }

    /** Closes the connection at once where its address has too many. */
    void enter(HttpConnection connection) {
        ClientAddress client = ClientAddress.of(connection.remoteAddress());
        if (places.take(client, 1)) {
            connection.closeHandler(closed -> places.giveBack(client, 1));
        } else {
            connection.close();
        }
    }
}

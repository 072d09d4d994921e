package dev.earshot.common.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what it likes: addresses and headers that no well-behaved one would. */
public final class Wire {
    private static final int PATIENCE_MILLIS = 20_000;

    private final URI server;

    public Wire(URI server) {
        this.server = server;
    }

    /** The whole answer to a request that names its lines, and closes the connection after it. */
    public String answer(String... lines) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.earshot.models;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/**
 * A jar on a server, of which parts can be asked for. The old HTTP client of Java, because it gives up on a server that
 * falls silent in the middle of a body, and because it honours the proxy settings that Maven is started with.
 */
record RemoteJar(URI address) {
    private static final int PATIENCE = (int) Duration.ofSeconds(30).toMillis();

    /**
     * Asks for bytes from the first to the last, both included.
     *
     * @throws Refused when asking again is of no use
     */
    Reply read(long first, long last) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestProperty("Range", "bytes=" + first + "-" + last);
        int status = connection.getResponseCode();
        return switch (status) {
            case HttpURLConnection.HTTP_PARTIAL ->
                new Reply.Part(connection.getInputStream(), total(connection.getHeaderField("Content-Range"), first));
            case HttpURLConnection.HTTP_OK ->
                new Reply.Whole(
                        connection.getInputStream(),
                        Math.max(0, connection.getContentLengthLong()),
                        connection::disconnect);
            default -> throw failure(status);
        };
    }

    private static IOException failure(int status) {
        boolean passing = status >= 500 || status == HttpURLConnection.HTTP_CLIENT_TIMEOUT || status == 429;
        return passing ? new IOException("the server answers " + status) : new Refused(status);
    }

    /** Of "bytes 5-9/100": 100, once it is sure that the part begins where it should. */
    private static long total(String contentRange, long first) throws IOException {
        int slash = contentRange.indexOf('/');
        if (!contentRange.startsWith("bytes " + first + "-") || slash < 0) {
            throw new IOException("asked for bytes from " + first + ", the server sends " + contentRange);
        }
        try {
            return Long.parseLong(contentRange.substring(slash + 1));
        } catch (NumberFormatException unknown) {
            throw new IOException("the server does not tell the file's length: " + contentRange, unknown);
        }
    }
}

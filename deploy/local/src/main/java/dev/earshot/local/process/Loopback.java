package dev.earshot.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on 127.0.0.1. */
public final class Loopback {
    public static final String HOST = "127.0.0.1";

    /** Below the range from which systems take the local ports of outgoing connections: those come and go. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 31_000;

    /** Parts choose their ports before the first of them listens, and no two may have the same. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private static final byte[] ADDRESS = {127, 0, 0, 1};
    private static final int PATIENCE_MILLIS = 1_000;

    private Loopback() {}

    /** A port on which nobody listens at this moment, and which nobody in this process was given before. */
    public static int freePort() {
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(HOST, port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new EngineFailure("no free port found between " + LOWEST + " and " + HIGHEST + " on " + HOST);
    }

    /** A connection to that port, within a second and with a second's patience for each read. */
    public static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(ADDRESS), port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Whether one could listen there now. */
    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

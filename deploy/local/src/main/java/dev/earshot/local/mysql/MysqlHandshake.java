package dev.earshot.local.mysql;

import dev.earshot.local.process.Loopback;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;

/** Asks whether a server takes connections: it then greets with protocol version 10 behind a four-byte packet header. */
public final class MysqlHandshake {
    private static final int PROTOCOL_VERSION = 10;

    private MysqlHandshake() {}

    public static boolean answers(int port) {
        try (Socket socket = Loopback.connect(port)) {
            DataInputStream greeting = new DataInputStream(socket.getInputStream());
            greeting.readInt();
            return greeting.readUnsignedByte() == PROTOCOL_VERSION;
        } catch (IOException e) {
            return false;
        }
    }
}

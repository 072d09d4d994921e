package dev.earshot.local.kafka;

import dev.earshot.local.process.Loopback;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;

/** Asks whether a broker answers requests: which versions it speaks (ApiVersions v0 of the Kafka protocol). */
public final class KafkaGreeting {
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 4711;
    private static final short NO_CLIENT_ID = -1;

    private KafkaGreeting() {}

    public static boolean answers(int port) {
        try (Socket socket = Loopback.connect(port)) {
            DataOutputStream question = new DataOutputStream(socket.getOutputStream());
            question.writeInt(Short.BYTES + Short.BYTES + Integer.BYTES + Short.BYTES);
            question.writeShort(API_VERSIONS);
            question.writeShort(0);
            question.writeInt(CORRELATION);
            question.writeShort(NO_CLIENT_ID);
            question.flush();
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == CORRELATION && answer.readShort() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

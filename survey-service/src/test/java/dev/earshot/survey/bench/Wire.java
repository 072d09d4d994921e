package dev.earshot.survey.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One kept connection that carries one request at a time. As cheap as can be, for it shares the cores with what it measures. */
final class Wire {
    private static final int LARGEST_PAGE = 64 * 1024;

    private final InetSocketAddress address;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocate(LARGEST_PAGE);
    private SocketChannel channel;
    private @Nullable Call call;

    /** A request on its way. */
    record Call(ByteBuffer request, Object about, long meantAt) {}

    /** What came back. */
    record Reply(int status, boolean saysWhen, String body) {}

    Wire(InetSocketAddress address, Selector selector) throws IOException {
        this.address = address;
        this.selector = selector;
        this.channel = connected();
    }

    private SocketChannel connected() throws IOException {
        SocketChannel opened = SocketChannel.open(address);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }

    @Nullable
    Call call() {
        return call;
    }

    void send(Call next) throws IOException {
        call = next;
        in.clear();
        while (next.request().hasRemaining()) {
            channel.write(next.request());
        }
    }

    /** The whole reply, or null while more of it is to come. */
    @Nullable
    Reply read() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("closed");
        }
        String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return null;
        }
        String head = text.substring(0, end).toLowerCase(Locale.ROOT);
        int status = Integer.parseInt(head.substring("http/1.1 ".length(), "http/1.1 200".length()));
        int body = end + 4;
        if (in.position() < body + length(head)) {
            return null;
        }
        call = null;
        return new Reply(status, head.contains("\r\nretry-after:"), text.substring(body));
    }

    private static int length(String head) {
        String name = "\r\ncontent-length: ";
        int start = head.indexOf(name);
        if (start < 0) {
            return 0;
        }
        int from = start + name.length();
        int end = head.indexOf('\r', from);
        return Integer.parseInt(
                head.substring(from, end < 0 ? head.length() : end).strip());
    }

    /** A new connection in the place of one that broke. */
    void again() throws IOException {
        channel.close();
        call = null;
        channel = connected();
    }

    void close() throws IOException {
        channel.close();
    }
}

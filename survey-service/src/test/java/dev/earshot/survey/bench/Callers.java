package dev.earshot.survey.bench;

import dev.earshot.survey.bench.Wire.Call;
import dev.earshot.survey.bench.Wire.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many people who send requests at once, from one thread. */
final class Callers implements AutoCloseable {
    private static final int WAITING = 50_000;

    private final Selector selector = Selector.open();
    private final List<Wire> wires = new ArrayList<>();

    Callers(int port, int connections) throws IOException {
        for (int i = 0; i < connections; i++) {
            wires.add(new Wire(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), selector));
        }
    }

    /** Everybody sends the next request as soon as the last one is answered, until time or what is to be sent is over. */
    Tally closedLoop(
            double seconds, Deque<Object> work, Function<Object, ByteBuffer> request, BiConsumer<Object, Reply> seen)
            throws IOException {
        return run(seconds, work, request, seen, Double.POSITIVE_INFINITY);
    }

    /** So many a second are sent, whatever becomes of those before; what is refused goes back to the work. */
    Tally openLoop(double seconds, double perSecond, Deque<Object> work, Function<Object, ByteBuffer> request)
            throws IOException {
        return run(seconds, work, request, (about, reply) -> {}, perSecond);
    }

    private Tally run(
            double seconds,
            Deque<Object> work,
            Function<Object, ByteBuffer> request,
            BiConsumer<Object, Reply> seen,
            double perSecond)
            throws IOException {
        Tally tally = new Tally();
        Deque<Wire> free = new ArrayDeque<>(wires);
        Deque<Long> due = new ArrayDeque<>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long meant = 0;
        boolean sending = true;
        while (sending || free.size() < wires.size()) {
            long now = System.nanoTime();
            if (sending && (now >= end || (work.isEmpty() && perSecond == Double.POSITIVE_INFINITY))) {
                sending = false;
                tally.ran((now - begin) / 1e9);
                tally.notOffered(due.size());
                due.clear();
            }
            if (sending && perSecond < Double.POSITIVE_INFINITY) {
                for (; meant < (now - begin) / 1e9 * perSecond; meant++) {
                    due.add(begin + (long) (meant / perSecond * 1e9));
                }
                while (due.size() > WAITING) {
                    due.poll();
                    tally.notOffered(1);
                }
            }
            while (sending
                    && !free.isEmpty()
                    && !work.isEmpty()
                    && (perSecond == Double.POSITIVE_INFINITY || !due.isEmpty())) {
                Object about = work.poll();
                long at = perSecond == Double.POSITIVE_INFINITY ? System.nanoTime() : due.remove();
                free.remove().send(new Call(request.apply(about), about, at));
            }
            selector.select(sending && perSecond < Double.POSITIVE_INFINITY ? 1 : 50);
            for (SelectionKey key : selector.selectedKeys()) {
                if (key.isValid() && key.isReadable()) {
                    receive((Wire) key.attachment(), work, seen, tally, free);
                }
            }
            selector.selectedKeys().clear();
            if (!sending && now > end + 30_000_000_000L) {
                throw new IOException("requests are not answered: " + (wires.size() - free.size()));
            }
        }
        return tally;
    }

    private static void receive(
            Wire wire, Deque<Object> work, BiConsumer<Object, Reply> seen, Tally tally, Deque<Wire> free)
            throws IOException {
        @Nullable Call call = wire.call();
        Reply reply;
        try {
            reply = wire.read();
        } catch (IOException broken) {
            wire.again();
            if (call != null) {
                tally.failed();
                free.add(wire);
            }
            return;
        }
        if (reply == null || call == null) {
            return;
        }
        if (reply.status() < 300) {
            tally.accepted(System.nanoTime() - call.meantAt());
            seen.accept(call.about(), reply);
        } else if ((reply.status() == 503 || reply.status() == 429) && reply.saysWhen()) {
            tally.refused();
            work.add(call.about());
        } else {
            tally.failed();
        }
        free.add(wire);
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.close();
        }
        selector.close();
    }
}

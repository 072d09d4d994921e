package dev.earshot.models;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Maven repository with one jar, on a real port, with the faults that servers have. */
final class JarServer implements AutoCloseable {
    /** The parts that were asked for, in order. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final byte[] jar;
    private boolean ranges = true;
    private final List<Integer> statuses = new ArrayList<>();
    private int breakOffAfter = Integer.MAX_VALUE;
    private int sent;

    private JarServer(byte[] jar) throws IOException {
        this.jar = jar;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/repository/", this::answer);
        server.start();
    }

    /** Serves a jar with this entry, deflated, between two others. */
    static JarServer with(String entry, byte[] content) throws IOException {
        return new JarServer(jar(entry, content));
    }

    static byte[] jar(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"before", entry, "after"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Sends whole files whatever is asked for. */
    JarServer withoutRanges() {
        ranges = false;
        return this;
    }

    /** Answers the next requests so, and only then as it should. */
    JarServer answeringFirst(Integer... failures) {
        statuses.addAll(Arrays.asList(failures));
        return this;
    }

    /** Hangs up once, in the middle of the body in which it has sent so many bytes in all. */
    JarServer breakingOffAfter(int bytes) {
        breakOffAfter = bytes;
        return this;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/repository");
    }

    int jarBytes() {
        return jar.length;
    }

    synchronized int sentBytes() {
        return sent;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(range);
        if (!statuses.isEmpty()) {
            exchange.sendResponseHeaders(statuses.removeFirst(), -1);
            exchange.close();
            return;
        }
        int first = 0;
        int last = jar.length - 1;
        if (ranges) {
            String[] ends = range.substring("bytes=".length()).split("-", 2);
            first = Integer.parseInt(ends[0]);
            last = Integer.parseInt(ends[1]);
            exchange.getResponseHeaders().set("Content-Range", "bytes %d-%d/%d".formatted(first, last, jar.length));
        }
        int length = last - first + 1;
        exchange.sendResponseHeaders(ranges ? 206 : 200, length);
        boolean breaksOff = sent + length > breakOffAfter;
        int count = breaksOff ? breakOffAfter - sent : length;
        sent += count;
        OutputStream body = exchange.getResponseBody();
        body.write(jar, first, count);
        body.flush();
        if (breaksOff) {
            breakOffAfter = Integer.MAX_VALUE;
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

package dev.earshot.survey.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.common.testing.PackagedService;
import dev.earshot.common.testing.RealEngines;
import dev.earshot.local.EmbeddedKafka;
import dev.earshot.local.EmbeddedMysql;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How fast answers are taken: {@code IntakeBench <seconds at the peak>}. The packaged service, MySQL, Kafka and who sends
 * share the machine.
 */
public final class IntakeBench {
    private static final int CONNECTIONS = 48;
    private static final int CROWD = 400;
    private static final int STEADY = 500;
    private static final int STEADY_SECONDS = 20;
    private static final int CROWD_SECONDS = 15;
    private static final int ALONE_SECONDS = 8;
    private static final int WARM_UP = 6_000;
    private static final int MOST_PER_SECOND = 1_700;
    private static final int AT_ONCE = 20_000;
    private static final Pattern STAMP = Pattern.compile("name=\"page\" value=\"([^\"]+)\"");
    private static final String COMMENT =
            "The+delivery+was+two+days+late+and+nobody+told+me%2C+but+the+courier+was+friendly.";

    private final double seconds;
    private final int port;
    private final BareMysql database;
    private final EmbeddedMysql mysql;
    private final EmbeddedKafka kafka;
    private final PackagedService service;
    private final ObjectMapper json = new ObjectMapper();
    private final Deque<Object> pages = new ArrayDeque<>();
    private int sent;

    private IntakeBench(double seconds, int port, EmbeddedMysql mysql, EmbeddedKafka kafka, PackagedService service) {
        this.seconds = seconds;
        this.port = port;
        this.mysql = mysql;
        this.kafka = kafka;
        this.service = service;
        this.database = new BareMysql(mysql.url(), mysql.user(), mysql.password());
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = Double.parseDouble(arguments[0]);
        Path folder = Files.createTempDirectory("earshot-bench");
        line("load of the machine before: %.1f; logs: %s", load(), folder);
        int port = freePort();
        try (EmbeddedMysql mysql = EmbeddedMysql.start(folder.resolve("mysql"));
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
                PackagedService service = PackagedService.start(
                        List.of("-Xmx256m", "-XX:+UseSerialGC"),
                        port,
                        folder.resolve("service.log"),
                        settings(mysql, kafka))) {
            service.awaitReady();
            new IntakeBench(seconds, port, mysql, kafka, service).run();
        }
    }

    /** As in production, but that everybody comes from one machine: what one survey may send in a minute is lifted. */
    private static Map<String, String> settings(EmbeddedMysql mysql, EmbeddedKafka kafka) {
        Map<String, String> settings = new HashMap<>();
        RealEngines.access()
                .forEach((name, value) ->
                        settings.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        settings.put("EARSHOT_MYSQL_URL", mysql.url());
        settings.put("EARSHOT_MYSQL_USER", mysql.user());
        settings.put("EARSHOT_MYSQL_PASSWORD", mysql.password());
        // Over loopback without encryption, as ./earshot does, and as the other side of the comparison.
        settings.put("EARSHOT_MYSQL_OPTIONS", "sslMode=DISABLED&allowPublicKeyRetrieval=true");
        settings.put("EARSHOT_KAFKA", kafka.bootstrap());
        settings.put("EARSHOT_KAFKA_PARTITIONS", "4");
        settings.put("EARSHOT_TRUST_PER_SURVEY", "10000000");
        return settings;
    }

    private void run() throws Exception {
        int links = WARM_UP
                + (int) (seconds * MOST_PER_SECOND)
                + STEADY * 2 * STEADY_SECONDS
                + MOST_PER_SECOND * 3 * CROWD_SECONDS;
        invite(links);
        look();
        warmUp();
        double limit = database.twoInsertTransactions(24, ALONE_SECONDS);
        line("%nMySQL alone, two inserts a transaction, durable, 24 connections: %.0f a second", limit);
        double peak = peak(limit);
        steady();
        crowd(peak);
        withoutKafka();
    }

    private void invite(int links) throws Exception {
        post(
                "/api/v1/surveys",
                "{\"key\":\"bench\",\"name\":\"Bench\",\"metric\":\"nps\",\"touchpoint\":\"delivery\",\"publish\":true}");
        long begin = System.nanoTime();
        for (int made = 0; made < links; made += AT_ONCE) {
            int from = made;
            String list = IntStream.range(from, Math.min(links, from + AT_ONCE))
                    .mapToObj(i -> "person-" + i + ",order-" + i)
                    .collect(Collectors.joining("\n", "external_id,interaction\n", "\n"));
            var answer = service.post(
                    "/api/v1/invitations/bulk?survey=bench", RealEngines.MANAGE_KEY, "text/csv; charset=UTF-8", list);
            check(answer.statusCode() == 200, answer.body());
            answer.body().lines().skip(1).forEach(row -> pages.add(row.split(",", -1)[2].replaceFirst(".*/r/", "/r/")));
        }
        line("%,d personal links made by invitations/bulk: %.0f a second", links, links / secondsSince(begin));
    }

    /** Everybody opens their page, which stores nothing, and keeps its stamp. */
    private void look() throws Exception {
        long inserts = database.counter("Innodb_rows_inserted");
        Deque<Object> links = new ArrayDeque<>(pages);
        pages.clear();
        try (Callers callers = new Callers(port, CONNECTIONS)) {
            callers.closedLoop(ALONE_SECONDS, new ArrayDeque<>(links), IntakeBench::get, (path, reply) -> {});
            Cpu cpu = new Cpu(service, mysql.pid(), kafka.pid());
            Tally tally = callers.closedLoop(
                    600,
                    links,
                    IntakeBench::get,
                    (path, reply) -> pages.add(new Form((String) path, stamp(reply.body()))));
            line(
                    "%nGET of personal pages, %d connections: %.0f a second (goal: 5,000), %d failed; %s",
                    CONNECTIONS, tally.perSecond(), tally.failures(), cpu.per(tally.accepted()));
            Deque<Object> open = new ArrayDeque<>(java.util.Collections.nCopies(200_000, "/s/bench?s=9"));
            Tally one = callers.closedLoop(ALONE_SECONDS, open, IntakeBench::get, (path, reply) -> {});
            line("GET of the open page: %.0f a second (goal: 5,000)", one.perSecond());
        }
        line("rows inserted meanwhile: %d (goal: 0)", database.counter("Innodb_rows_inserted") - inserts);
    }

    /** A page and its stamp. */
    private record Form(String path, String stamp) {}

    private void warmUp() throws Exception {
        Deque<Object> some = new ArrayDeque<>();
        for (int i = 0; i < WARM_UP; i++) {
            some.add(pages.remove());
        }
        try (Callers callers = new Callers(port, CONNECTIONS)) {
            sent += callers.closedLoop(60, some, IntakeBench::post, (form, reply) -> {})
                    .accepted();
        }
        drained();
    }

    private double peak(double limit) throws Exception {
        line("%nAnswers, sent as soon as the last is taken, %d connections", CONNECTIONS);
        try (Callers callers = new Callers(port, CONNECTIONS)) {
            Cpu cpu = new Cpu(service, mysql.pid(), kafka.pid());
            Tally tally = callers.closedLoop(seconds, pages, IntakeBench::post, (form, reply) -> {});
            sent += tally.accepted();
            drained();
            line(
                    "  %.0f a second (goal: 1,000), %.0f %% of MySQL's own rate (goal: 40), p50 %.1f ms, p99 %.1f ms, %d refused, %d failed",
                    tally.perSecond(),
                    100 * tally.perSecond() / limit,
                    tally.latency(.5),
                    tally.latency(.99),
                    tally.refusals(),
                    tally.failures());
            line("  %s", cpu.per(tally.accepted()));
            checkAllCount();
            return tally.perSecond();
        }
    }

    private void steady() throws Exception {
        try (Callers callers = new Callers(port, CROWD)) {
            Tally tally = callers.openLoop(STEADY_SECONDS, STEADY, pages, IntakeBench::post);
            sent += tally.accepted();
            line(
                    "%n%d a second, whatever becomes of those before: p50 %.1f ms, p99 %.1f ms (goal: 100), %d refused, %d failed",
                    STEADY, tally.latency(.5), tally.latency(.99), tally.refusals(), tally.failures());
        }
    }

    private void crowd(double peak) throws Exception {
        try (Callers callers = new Callers(port, CROWD)) {
            Tally tally = callers.openLoop(CROWD_SECONDS, 10 * peak, pages, IntakeBench::post);
            sent += tally.accepted();
            line(
                    "%nTen times the peak: %.0f a second reached the service, %.0f taken (%.0f %% of the peak; goal: 80), %d refused with Retry-After, %d failed, %,d found no connection",
                    tally.offeredPerSecond(),
                    tally.perSecond(),
                    100 * tally.perSecond() / peak,
                    tally.refusals(),
                    tally.failures(),
                    tally.unoffered());
            int second = 0;
            Tally after;
            do {
                after = callers.openLoop(1, STEADY, pages, IntakeBench::post);
                sent += after.accepted();
                second++;
            } while (second < 30 && (after.refusals() > 0 || after.latency(.99) > 100));
            line("  %d a second at p99 below 100 ms again in second %d after it (goal: 30)", STEADY, second);
        }
        drained();
        checkAllCount();
    }

    private void withoutKafka() throws Exception {
        kafka.kill();
        try (Callers callers = new Callers(port, CROWD)) {
            Tally tally = callers.openLoop(ALONE_SECONDS, STEADY, pages, IntakeBench::post);
            sent += tally.accepted();
            line(
                    "%nKafka killed: %d a second, p99 %.1f ms, %d refused, %d failed",
                    STEADY, tally.latency(.99), tally.refusals(), tally.failures());
        }
        long waiting = unsent();
        kafka.restart();
        long begin = System.nanoTime();
        drained();
        line("  %,d events waited, and were delivered within %.0f s of Kafka's return", waiting, secondsSince(begin));
        checkAllCount();
    }

    /** What was answered with 200 counts, each once, and Kafka has been told. */
    private void checkAllCount() throws Exception {
        long counted = database.number("SELECT COUNT(*) FROM response WHERE counted");
        long told = database.number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NOT NULL AND type LIKE '%response%'");
        line("  %,d answered with 200, %,d count in the database, Kafka has acknowledged %,d", sent, counted, told);
        check(counted >= sent, "answers are lost");
    }

    private long unsent() throws Exception {
        return database.number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL");
    }

    private void drained() throws Exception {
        while (unsent() > 0) {
            Thread.sleep(50);
        }
    }

    private JsonNode post(String path, String body) throws Exception {
        var answer = service.post(path, RealEngines.MANAGE_KEY, "application/json", body);
        check(answer.statusCode() < 300, answer.body());
        return json.readTree(answer.body());
    }

    private static ByteBuffer get(Object path) {
        return encoded(
                "GET " + path
                        + " HTTP/1.1\r\nHost: bench\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html\r\nAccept-Language: en\r\n\r\n");
    }

    private static ByteBuffer post(Object about) {
        Form form = (Form) about;
        String body = "lang=en&page=" + form.stamp() + "&hand=1&score="
                + Math.floorMod(form.path().hashCode(), 11) + "&comment=" + COMMENT + "&website=";
        return encoded("POST " + form.path()
                + " HTTP/1.1\r\nHost: bench\r\nUser-Agent: Mozilla/5.0\r\nAccept: text/html\r\nAccept-Language: en\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private static ByteBuffer encoded(String request) {
        return ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String stamp(String page) {
        Matcher stamp = STAMP.matcher(page);
        check(stamp.find(), "a page has no stamp");
        return stamp.group(1);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}

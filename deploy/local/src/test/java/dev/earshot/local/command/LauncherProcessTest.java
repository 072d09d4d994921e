package dev.earshot.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.local.EmbeddedKafka;
import dev.earshot.local.EmbeddedMysql;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.OwnSession;
import dev.earshot.local.suite.Instance;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as people run it: a process of its own, with real engines and stand-ins for the services. */
class LauncherProcessTest {
    private static final List<String> SERVICES = List.of("survey-service", "sentiment-service", "insight-service");

    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    private final int port = Loopback.freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private Path home;
    private Path data;

    @BeforeEach
    void prepare() throws IOException {
        home = StandInProject.in(folder);
        data = folder.resolve("data");
    }

    @AfterEach
    void leaveNothing() throws Exception {
        run("stop", "--data", data.toString());
        Files.delete(home);
    }

    @Test
    void it_starts_reports_heals_and_stops_without_a_trace() throws Exception {
        Outcome start = run("up", "--detach", "--data", data.toString(), "--port", Integer.toString(port));
        assertThat(start.output()).contains("http://localhost:" + port).contains("API key");
        assertThat(start.exitCode()).isZero();

        JsonObject status = status();
        assertThat(status.getBoolean("ready")).isTrue();
        Map<String, Long> pids = pids(status);
        assertThat(pids)
                .containsOnlyKeys(
                        "gateway", "mysql", "kafka", "survey-service", "sentiment-service", "insight-service");
        assertThat(get("/s/x")).contains("http://localhost:" + port).contains("jdbc:mysql://127.0.0.1:");
        assertThat(get("/sentiment/")).contains("no database");

        for (String part : List.of("survey-service", "kafka", "mysql")) {
            ProcessHandle.of(pid(pids, part)).orElseThrow().destroyForcibly();
            eventually().until(() -> {
                long now = pid(pids(status()), part);
                return now != 0 && now != pid(pids, part);
            });
        }
        eventually().until(() -> status().getBoolean("ready"));
        assertThat(data.resolve("logs/launcher.log")).content().contains("kafka ended unexpectedly");

        assertThat(permissions(data.resolve("logs"))).isEqualTo("rwx------");
        try (Stream<Path> logs = Files.list(data.resolve("logs"))) {
            assertThat(logs.toList())
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(permissions(log)).isEqualTo("rw-------"));
        }

        List<ProcessHandle> all = all();
        assertThat(run("stop", "--data", data.toString()).exitCode()).isZero();
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(run("status").exitCode()).isEqualTo(1);
        assertThat(data.resolve("mysql/data")).isDirectory();
    }

    @Test
    void a_second_one_is_refused_the_same_port_and_the_same_folder() throws Exception {
        run("up", "--detach", "--data", data.toString(), "--port", Integer.toString(port));
        Outcome samePort = run("up", "--data", folder.resolve("other").toString(), "--port", Integer.toString(port));
        assertThat(samePort.exitCode()).isEqualTo(1);
        assertThat(samePort.output()).contains("port " + port + " is in use").contains("--port");
        Outcome sameData = run("up", "--data", data.toString(), "--port", Integer.toString(Loopback.freePort()));
        assertThat(sameData.exitCode()).isEqualTo(1);
        assertThat(sameData.output()).contains("in use by another Earshot");
        assertThat(run("stop").exitCode()).isZero();
    }

    @Test
    void nothing_stays_when_the_launcher_is_killed_and_a_temporary_folder_goes_too() throws Exception {
        run("up", "--detach", "--temporary", "--data", data.toString(), "--port", Integer.toString(port));
        List<ProcessHandle> all = all();
        ProcessHandle.of(pid(pids(status()), "gateway")).orElseThrow().destroyForcibly();
        eventually().until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        eventually().until(() -> Files.notExists(data));
    }

    @Test
    void a_signal_to_the_whole_process_group_ends_the_parts_in_their_order() throws Exception {
        List<String> command = launcher("up", "--data", data.toString(), "--port", Integer.toString(port));
        ProcessBuilder builder = builder(OwnSession.of(command))
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put(StandInService.LINGER_MILLIS, "2000");
        Process launcher = builder.start();
        eventually().until(() -> Instance.in(data).filter(Instance::loaded).isPresent());
        Map<String, Long> pids = pids(status());

        new ProcessBuilder("kill", "-TERM", "--", "-" + launcher.pid()).start().waitFor();

        eventually().pollInterval(Duration.ofMillis(5)).until(() -> {
            // whoever goes later is looked at first: when it is gone, those before it must be gone
            if (!runs(pids, "mysql")) {
                assertThat(runs(pids, "kafka")).as("Kafka runs without MySQL").isFalse();
            }
            if (!runs(pids, "kafka")) {
                assertThat(SERVICES).noneMatch(service -> runs(pids, service));
            }
            return !launcher.isAlive();
        });
        assertThat(pids.keySet()).hasSize(6).noneMatch(part -> runs(pids, part));
        assertThat(folder.resolve("said"))
                .content()
                .contains("Earshot has stopped.")
                .doesNotContain("unexpectedly");
    }

    @Test
    void engines_of_ones_own_are_used_and_left_running() throws Exception {
        try (EmbeddedMysql mysql = EmbeddedMysql.start(folder.resolve("own-mysql"));
                EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("own-kafka"))) {
            environment.put("EARSHOT_MYSQL_URL", mysql.url());
            environment.put("EARSHOT_MYSQL_USER", mysql.user());
            environment.put("EARSHOT_MYSQL_PASSWORD", mysql.password());
            environment.put("EARSHOT_KAFKA", kafka.bootstrap());
            Outcome start = run("up", "--detach", "--data", data.toString(), "--port", Integer.toString(port));
            assertThat(start.exitCode()).as(start.output()).isZero();

            assertThat(pids(status()))
                    .containsOnlyKeys("gateway", "survey-service", "sentiment-service", "insight-service");
            assertThat(get("/s/x")).contains(kafka.bootstrap()).contains(mysql.url());
            assertThat(new JsonObject(get("/healthz")).getString("status")).isEqualTo("UP");
            assertThat(data.resolve("mysql")).doesNotExist();
            assertThat(data.resolve("kafka")).doesNotExist();

            assertThat(run("stop", "--data", data.toString()).exitCode()).isZero();
            assertThat(mysql.process().isAlive()).isTrue();
            assertThat(kafka.process().isAlive()).isTrue();
        }
    }

    private static boolean runs(Map<String, Long> pids, String part) {
        return ProcessHandle.of(pid(pids, part)).filter(ProcessHandle::isAlive).isPresent();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<ProcessHandle> all() throws Exception {
        ProcessHandle launcher =
                ProcessHandle.of(pid(pids(status()), "gateway")).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(launcher), launcher.descendants()).toList();
        assertThat(all).hasSizeGreaterThan(6);
        return all;
    }

    private JsonObject status() throws Exception {
        return new JsonObject(run("status", "--json", "--data", data.toString()).output());
    }

    private static Map<String, Long> pids(JsonObject status) {
        return status.getJsonArray("parts").stream()
                .map(JsonObject.class::cast)
                .collect(Collectors.toMap(part -> part.getString("name"), part -> part.getLong("pid")));
    }

    private static long pid(Map<String, Long> pids, String part) {
        return pids.getOrDefault(part, 0L);
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
        return answer.body();
    }

    private Outcome run(String... arguments) throws Exception {
        Process process = builder(launcher(arguments)).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    private ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("EARSHOT_HOME", folder.resolve("home").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private List<String> launcher(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:TieredStopAtLevel=1",
                "-Dio.netty.noUnsafe=true",
                "-Dearshot.local.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(300));
    }

    private record Outcome(int exitCode, String output) {}
}

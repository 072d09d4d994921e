package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One Earshot, started by its own script on a free port with a folder of its own, and ended with everything it started. */
final class Product implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("earshot.root"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MYSQL_PORT = Pattern.compile("ready for connections.*port: (\\d+)");

    private final Path data;
    private final Process launcher;
    private final JsonNode state;

    private Product(Path data, Process launcher, JsonNode state) {
        this.data = data;
        this.launcher = launcher;
        this.state = state;
    }

    /** Runs {@code ./earshot up} and waits until every part is ready. */
    static Product up() {
        try {
            Path data = Files.createTempDirectory("earshot-acceptance");
            Path console = console(data);
            Process launcher = new ProcessBuilder(
                            script(), "up", "--data", data.toString(), "--port", Integer.toString(freePort()))
                    .redirectErrorStream(true)
                    .redirectOutput(console.toFile())
                    .start();
            Awaitility.await("every part is ready; the console says in " + console)
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() ->
                            !launcher.isAlive() || status(data).path("ready").asBoolean());
            assertThat(launcher.isAlive()).as(Files.readString(console)).isTrue();
            return new Product(data, launcher, status(data));
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    Api api() {
        return new Api(url(), state.path("apiKey").asText());
    }

    String url() {
        return state.path("url").asText();
    }

    String login() {
        return state.path("login").asText();
    }

    String password() {
        return state.path("password").asText();
    }

    Path data() {
        return data;
    }

    JsonNode status() {
        return status(data);
    }

    /** Counts in the survey database itself, behind the product's back. */
    int storedAnswers(String condition) throws SQLException {
        try (Connection connection = DriverManager.getConnection(mysqlUrl() + "/survey", "earshot", mysqlPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM response WHERE " + condition)) {
            row.next();
            return row.getInt(1);
        }
    }

    private String mysqlUrl() {
        Matcher announced = MYSQL_PORT.matcher(logs());
        assertThat(announced.find()).as("MySQL tells its port").isTrue();
        return "jdbc:mysql://127.0.0.1:" + announced.group(1);
    }

    private String mysqlPassword() {
        try {
            return Files.readString(data.resolve("mysql").resolve("password")).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process of a part as it runs now. */
    ProcessHandle process(String part) {
        for (JsonNode candidate : status().path("parts")) {
            if (candidate.path("name").asText().equals(part)) {
                return ProcessHandle.of(candidate.path("pid").asLong()).orElseThrow();
            }
        }
        throw new IllegalArgumentException("no part is called " + part + ": " + status());
    }

    /** Everything that any part has logged so far. */
    String logs() {
        try (Stream<Path> logs = Files.walk(data.resolve("logs"))) {
            StringBuilder all = new StringBuilder(Files.readString(console(data)));
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(log));
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> started = Stream.concat(Stream.of(launcher.toHandle()), launcher.descendants())
                .toList();
        launcher.destroy();
        try {
            launcher.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        List<ProcessHandle> left =
                started.stream().filter(ProcessHandle::isAlive).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        assertThat(left).as("processes that outlived the launcher").isEmpty();
    }

    /** Beside the data folder, which is Earshot's alone. */
    private static Path console(Path data) {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private static JsonNode status(Path data) {
        try {
            Process status = new ProcessBuilder(script(), "status", "--json", "--data", data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            JsonNode read = JSON.readTree(status.getInputStream().readAllBytes());
            return read == null ? JSON.createObjectNode() : read;
        } catch (IOException unreadable) {
            return JSON.createObjectNode();
        }
    }

    private static String script() {
        return ROOT.resolve("earshot").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package dev.earshot.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupplyTest {
    private static final PublishedJar JAR = new PublishedJar("org.example", "models", "1.0", "english");
    private static final String ENTRY = "deep/inside/parser.ser.gz";
    private static final byte[] CONTENT = noise(300_000);
    private static final Model MODEL = new Model(JAR, ENTRY, sha256(CONTENT), CONTENT.length);
    private static final Patience AT_ONCE = new Patience(3, Duration.ZERO);

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(told, true, UTF_8));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @Test
    void only_the_wanted_entry_and_the_jars_directory_are_downloaded() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT)) {
            supply(server.address()).provide(List.of(MODEL));

            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
            assertThat(store().part(MODEL)).doesNotExist();
            assertThat(server.sentBytes()).isLessThan(server.jarBytes() / 2);
        }
    }

    @Test
    void a_broken_download_goes_on_where_it_stopped() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).breakingOffAfter(200_000)) {
            supply(server.address()).provide(List.of(MODEL));

            List<Long> starts = startsOfLongParts(server);
            assertThat(starts).hasSize(2);
            assertThat(starts.get(1) - starts.get(0)).isBetween(50_000L, 200_000L);
            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
            assertThat(told.toString(UTF_8)).contains("trying again");
        }
    }

    @Test
    void the_next_build_goes_on_from_what_an_earlier_one_has_kept() throws Exception {
        long kept;
        try (JarServer server = JarServer.with(ENTRY, CONTENT).breakingOffAfter(200_000)) {
            RemoteRepository once =
                    new RemoteRepository(server.address(), store(), new Patience(1, Duration.ZERO), progress);
            assertThatThrownBy(() -> supply(once).provide(List.of(MODEL))).isInstanceOf(FetchFailed.class);
            kept = store().kept(MODEL);
            assertThat(kept).isBetween(50_000L, 200_000L);
        }
        try (JarServer server = JarServer.with(ENTRY, CONTENT)) {
            supply(server.address()).provide(List.of(MODEL));

            String last = server.asked.getLast();
            assertThat(last).isEqualTo(rest(server, kept));
            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_server_without_ranges_sends_the_whole_jar_which_is_not_kept() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).withoutRanges()) {
            supply(server.address()).provide(List.of(MODEL));

            assertThat(server.asked).hasSize(1);
            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
            assertThat(store().jar(JAR)).doesNotExist();
        }
    }

    @Test
    void a_whole_jar_that_breaks_off_is_begun_again() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).withoutRanges().breakingOffAfter(200_000)) {
            supply(server.address()).provide(List.of(MODEL));

            assertThat(server.asked).hasSize(2);
            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_server_that_is_busy_for_a_moment_is_asked_again() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).answeringFirst(503, 429)) {
            supply(server.address()).provide(List.of(MODEL));

            assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void a_jar_that_is_not_there_is_asked_for_once_and_the_message_says_what_to_do() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).answeringFirst(404, 404)) {
            assertThatThrownBy(() -> supply(server.address()).provide(List.of(MODEL)))
                    .isInstanceOfSatisfying(
                            FetchFailed.class,
                            failure -> assertThat(failure.advice())
                                    .contains(server.address() + "/org/example/models/1.0/models-1.0-english.jar")
                                    .contains("404 (not there)")
                                    .contains("-Dartifact=org.example:models:1.0:jar:english")
                                    .contains(store().path(MODEL).toString()));
            assertThat(server.asked).hasSize(1);
        }
    }

    @Test
    void a_server_that_stays_down_is_left_alone_after_some_tries() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT).answeringFirst(503, 503, 503, 503)) {
            assertThatThrownBy(() -> supply(server.address()).provide(List.of(MODEL)))
                    .hasMessageContaining("the server answers 503");
            assertThat(server.asked).hasSize(3);
        }
    }

    @Test
    void a_wrong_file_is_deleted_and_named() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, noise(250_000))) {
            assertThatThrownBy(() -> supply(server.address()).provide(List.of(MODEL)))
                    .hasMessageContaining("not the file that was published");
        }
        assertThat(filesIn(folder.resolve("store"))).isEmpty();
    }

    @Test
    void a_file_in_the_store_that_has_been_changed_is_fetched_again() throws Exception {
        Files.createDirectories(store().path(MODEL).getParent());
        Files.write(store().path(MODEL), noise(1_000));
        try (JarServer server = JarServer.with(ENTRY, CONTENT)) {
            supply(server.address()).provide(List.of(MODEL));
        }
        assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
        assertThat(told.toString(UTF_8)).contains("models: deleted " + store().path(MODEL));
    }

    @Test
    void what_is_in_the_store_is_not_asked_for() throws Exception {
        try (JarServer server = JarServer.with(ENTRY, CONTENT)) {
            supply(server.address()).provide(List.of(MODEL));
            server.asked.clear();
            supply(server.address()).provide(List.of(MODEL));

            assertThat(server.asked).isEmpty();
        }
    }

    @Test
    void a_jar_in_the_local_repository_needs_no_network() throws Exception {
        putIntoLocalRepository(JarServer.jar(ENTRY, CONTENT));

        new Supply(store(), localRepository(), Optional.empty(), progress).provide(List.of(MODEL));

        assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
    }

    @Test
    void a_damaged_jar_in_the_local_repository_is_named_and_passed_over() throws Exception {
        putIntoLocalRepository(noise(10_000));
        try (JarServer server = JarServer.with(ENTRY, CONTENT)) {
            supply(server.address()).provide(List.of(MODEL));
        }
        assertThat(store().path(MODEL)).hasBinaryContent(CONTENT);
        assertThat(told.toString(UTF_8)).contains("models-1.0-english.jar is of no use");
    }

    @Test
    void offline_with_nothing_at_hand_it_says_so() {
        assertThatThrownBy(() ->
                        new Supply(store(), localRepository(), Optional.empty(), progress).provide(List.of(MODEL)))
                .hasMessageContaining("Maven is offline");
    }

    private Supply supply(URI address) {
        return supply(new RemoteRepository(address, store(), AT_ONCE, progress));
    }

    private Supply supply(RemoteRepository remote) {
        return new Supply(store(), localRepository(), Optional.of(remote), progress);
    }

    private Store store() {
        return new Store(folder.resolve("store"), progress);
    }

    private Path localRepository() {
        return folder.resolve("local");
    }

    private void putIntoLocalRepository(byte[] jar) throws IOException {
        Path file = localRepository().resolve(JAR.path());
        Files.createDirectories(file.getParent());
        Files.write(file, jar);
    }

    /** Parts of more than the blocks in which the jar's directory is read. */
    private static List<Long> startsOfLongParts(JarServer server) {
        return server.asked.stream()
                .map(range -> range.substring("bytes=".length()).split("-", 2))
                .map(ends -> new long[] {Long.parseLong(ends[0]), Long.parseLong(ends[1])})
                .filter(ends -> ends[1] - ends[0] >= 64 * 1024)
                .map(ends -> ends[0])
                .toList();
    }

    private static String rest(JarServer server, long kept) throws IOException {
        PackedEntry entry = PackedEntry.find(
                new RemoteBytes(new RemoteJar(URI.create(server.address() + "/" + JAR.path())), server.jarBytes()),
                ENTRY);
        return "bytes=%d-%d".formatted(entry.first() + kept, entry.last());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        return noise;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.earshot.common.testing;

import dev.earshot.local.EmbeddedKafka;
import dev.earshot.local.EmbeddedMysql;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Starts a real MySQL and a real Kafka for the tests of one JVM, and lets a test user and three API keys in. */
public final class RealEngines implements QuarkusTestResourceLifecycleManager {
    public static final String USER = "ada";
    public static final String PASSWORD = "correct horse";
    public static final String INTAKE_KEY = "ek_test_intake_000000000000000000000";
    public static final String MANAGE_KEY = "ek_test_manage_000000000000000000000";
    public static final String READ_KEY = "ek_test_read_00000000000000000000000";

    private @Nullable Path directory;
    private @Nullable EmbeddedMysql mysql;
    private @Nullable EmbeddedKafka kafka;

    @Override
    public Map<String, String> start() {
        try {
            Path root = Files.createTempDirectory("earshot-test");
            directory = root;
            CompletableFuture<EmbeddedKafka> broker =
                    CompletableFuture.supplyAsync(() -> EmbeddedKafka.start(root.resolve("kafka")));
            EmbeddedMysql database = EmbeddedMysql.start(root.resolve("mysql"));
            mysql = database;
            kafka = broker.join();
            Map<String, String> settings = new HashMap<>(access());
            settings.put("earshot.mysql.url", database.url());
            settings.put("earshot.mysql.user", database.user());
            settings.put("earshot.mysql.password", database.password());
            settings.put("earshot.kafka", kafka.bootstrap());
            settings.put("earshot.kafka.partitions", "4");
            settings.put("earshot.kafka.replication", "1");
            return settings;
        } catch (IOException noTemporaryFolder) {
            throw new UncheckedIOException(noTemporaryFolder);
        }
    }

    @Override
    public void stop() {
        Stream.of(kafka, mysql).filter(Objects::nonNull).forEach(RealEngines::close);
        if (directory != null) {
            delete(directory);
        }
    }

    /** Settings that let {@link #USER} and the three keys in, for tests that need no engines. */
    public static Map<String, String> access() {
        return Map.of(
                "quarkus.http.auth.session.encryption-key",
                "a key for tests, 16 characters or more",
                "earshot.access.users." + USER + ".password",
                BcryptUtil.bcryptHash(PASSWORD, 4),
                "earshot.access.keys.intake.sha256",
                sha256(INTAKE_KEY),
                "earshot.access.keys.intake.scopes",
                "intake",
                "earshot.access.keys.manage.sha256",
                sha256(MANAGE_KEY),
                "earshot.access.keys.manage.scopes",
                "manage,read",
                "earshot.access.keys.read.sha256",
                sha256(READ_KEY),
                "earshot.access.keys.read.scopes",
                "read");
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception failure) {
            throw new IllegalStateException("an engine did not stop", failure);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.earshot.local.suite;

import dev.earshot.local.EmbeddedKafka;
import dev.earshot.local.EmbeddedMysql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** MySQL and Kafka: embedded, unless the environment names others. */
final class Engines implements AutoCloseable {
    static final String MYSQL = "mysql";
    static final String KAFKA = "kafka";

    private static final String MYSQL_URL = "EARSHOT_MYSQL_URL";
    private static final String KAFKA_BOOTSTRAP = "EARSHOT_KAFKA";

    private final CompletableFuture<Optional<EmbeddedMysql>> mysql;
    private final CompletableFuture<Optional<EmbeddedKafka>> kafka;

    /** Begins to start both; they are awaited by {@link #mysql()} and {@link #kafka()}. */
    Engines(Settings settings) {
        DataFolder data = settings.data();
        List<String> embedded = embedded(settings);
        kafka = CompletableFuture.supplyAsync(
                () -> embedded.contains(KAFKA)
                        ? Optional.of(EmbeddedKafka.start(data.part(KAFKA), data.log(KAFKA)))
                        : Optional.empty(),
                Thread::startVirtualThread);
        mysql = CompletableFuture.supplyAsync(
                () -> embedded.contains(MYSQL)
                        ? Optional.of(EmbeddedMysql.start(data.part(MYSQL), data.log(MYSQL)))
                        : Optional.empty(),
                Thread::startVirtualThread);
    }

    /** The names of those that the environment leaves to us. */
    static List<String> embedded(Settings settings) {
        List<String> names = new ArrayList<>();
        if (!settings.environment().containsKey(MYSQL_URL)) {
            names.add(MYSQL);
        }
        if (!settings.environment().containsKey(KAFKA_BOOTSTRAP)) {
            names.add(KAFKA);
        }
        return names;
    }

    Optional<EmbeddedMysql> mysql() {
        return Joined.of(mysql);
    }

    Optional<EmbeddedKafka> kafka() {
        return Joined.of(kafka);
    }

    /** What a service must know to use the database; nothing where the environment says it already. */
    Map<String, String> mysqlEnvironment() {
        Map<String, String> environment = new HashMap<>();
        mysql().ifPresent(engine -> {
            environment.put(MYSQL_URL, engine.url());
            environment.put("EARSHOT_MYSQL_USER", engine.user());
            environment.put("EARSHOT_MYSQL_PASSWORD", engine.password());
            environment.put("EARSHOT_MYSQL_OPTIONS", "sslMode=DISABLED&allowPublicKeyRetrieval=true");
        });
        return environment;
    }

    /** What a service must know to use the broker; nothing where the environment says it already. */
    Map<String, String> kafkaEnvironment() {
        Map<String, String> environment = new HashMap<>();
        kafka().ifPresent(engine -> {
            environment.put(KAFKA_BOOTSTRAP, engine.bootstrap());
            environment.put("EARSHOT_KAFKA_PARTITIONS", "4");
            environment.put("EARSHOT_KAFKA_REPLICATION", "1");
        });
        return environment;
    }

    /** The services have ended by now: first the broker, then the database. */
    @Override
    public void close() {
        for (CompletableFuture<? extends Optional<? extends AutoCloseable>> engine : List.of(kafka, mysql)) {
            if (engine.isDone() && !engine.isCompletedExceptionally()) {
                engine.join().ifPresent(Engines::close);
            }
        }
    }

    private static void close(AutoCloseable engine) {
        try {
            engine.close();
        } catch (Exception e) {
            throw new IllegalStateException("an engine did not stop", e);
        }
    }
}

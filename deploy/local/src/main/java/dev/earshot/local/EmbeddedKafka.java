package dev.earshot.local;

import dev.earshot.local.kafka.KafkaGreeting;
import dev.earshot.local.process.Child;
import dev.earshot.local.process.JavaCommand;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.process.Recipe;
import dev.earshot.local.process.Tenure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own, on a free loopback port, with its data in a directory that
 * survives. It flushes every record to the disk before it acknowledges it, which one default broker does not.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Path directory;
    private final Path log;
    private final Tenure tenure;
    private final int port = Loopback.freePort();
    private final int controllerPort = Loopback.freePort();
    private Child broker;

    private EmbeddedKafka(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
        this.tenure = Tenure.of(directory);
        try {
            PrivateFiles.write(propertiesFile(), properties());
            this.broker = run();
        } catch (RuntimeException e) {
            tenure.close();
            throw e;
        }
    }

    /** Starts it on the data of this directory (made when absent) and waits until it answers. */
    public static EmbeddedKafka start(Path directory) {
        return start(directory, directory.resolve("kafka.log"));
    }

    /** As {@link #start(Path)}, with the broker's log elsewhere. */
    public static EmbeddedKafka start(Path directory, Path log) {
        return new EmbeddedKafka(directory.toAbsolutePath(), log.toAbsolutePath());
    }

    /** The value of {@code bootstrap.servers}. */
    public String bootstrap() {
        return Loopback.HOST + ":" + port;
    }

    /** The running broker's process. */
    public Child process() {
        return broker;
    }

    public long pid() {
        return broker.pid();
    }

    /** SIGKILL, as a power cut would; {@link #restart()} goes on from the same data. */
    public void kill() {
        broker.kill();
    }

    /** Starts it again after it ended, on the same data and port. */
    public void restart() {
        if (broker.isAlive()) {
            broker.stop(STOPPING);
        }
        broker = run();
    }

    @Override
    public void close() {
        broker.stop(STOPPING);
        tenure.close();
    }

    private Child run() {
        List<String> command = JavaCommand.withHeap(128)
                .options("-XX:TieredStopAtLevel=1", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")
                .options("-Dorg.slf4j.simpleLogger.showDateTime=true")
                .options("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX")
                .classPath(
                        Home.classes().toString(),
                        Home.find().resolve("kafka").resolve("*").toString())
                .main("dev.earshot.local.broker.Broker", propertiesFile().toString());
        Child child = Child.start(new Recipe("Kafka", command, Map.of(), directory, log));
        tenure.record(child);
        child.await(STARTING, () -> KafkaGreeting.answers(port));
        return child;
    }

    private String properties() {
        return """
               process.roles=broker,controller
               node.id=1
               controller.quorum.voters=1@%1$s:%3$d
               controller.listener.names=CONTROLLER
               listeners=BROKER://%1$s:%2$d,CONTROLLER://%1$s:%3$d
               advertised.listeners=BROKER://%1$s:%2$d
               inter.broker.listener.name=BROKER
               listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
               log.dirs=%4$s
               log.flush.interval.messages=1
               auto.create.topics.enable=false
               default.replication.factor=1
               min.insync.replicas=1
               offsets.topic.replication.factor=1
               offsets.topic.num.partitions=4
               transaction.state.log.replication.factor=1
               transaction.state.log.min.isr=1
               transaction.state.log.num.partitions=1
               share.coordinator.state.topic.replication.factor=1
               share.coordinator.state.topic.min.isr=1
               group.initial.rebalance.delay.ms=0
               broker.session.timeout.ms=3000
               broker.heartbeat.interval.ms=500
               log.cleaner.dedupe.buffer.size=8388608
               log.cleaner.threads=1
               num.network.threads=2
               num.io.threads=4
               num.recovery.threads.per.data.dir=2
               background.threads=2
               """.formatted(Loopback.HOST, port, controllerPort, directory.resolve("data"));
    }

    private Path propertiesFile() {
        return directory.resolve("server.properties");
    }
}

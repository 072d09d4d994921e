package dev.earshot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.local.process.EngineFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMysqlTest {
    @TempDir
    Path directory;

    @Test
    void a_committed_row_survives_a_kill_and_a_clean_stop() throws SQLException {
        try (EmbeddedMysql mysql = EmbeddedMysql.start(directory)) {
            execute(mysql, "CREATE TABLE answers (score INT)");
            execute(mysql, "INSERT INTO answers VALUES (9)");
            String before = mysql.url();
            mysql.kill();
            mysql.restart();
            assertThat(mysql.url()).isEqualTo(before);
            assertThat(ask(mysql, "SELECT SUM(score) FROM answers")).isEqualTo("9");
        }
        try (EmbeddedMysql again = EmbeddedMysql.start(directory)) {
            assertThat(ask(again, "SELECT SUM(score) FROM answers")).isEqualTo("9");
        }
    }

    @Test
    void it_is_durable_in_utf8_and_utc_and_enforces_checks() throws SQLException {
        try (EmbeddedMysql mysql = EmbeddedMysql.start(directory)) {
            assertThat(ask(mysql, "SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(ask(mysql, "SELECT @@global.transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(mysql, "SELECT @@global.time_zone")).isEqualTo("+00:00");
            assertThat(ask(mysql, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
            assertThat(ask(mysql, "SELECT @@version")).startsWith("8.0.31");
            execute(mysql, "CREATE TABLE answers (score INT CHECK (score <= 10))");
            assertThatThrownBy(() -> execute(mysql, "INSERT INTO answers VALUES (11)"))
                    .hasMessageContaining("Check constraint");
        }
    }

    @Test
    void nobody_but_our_user_gets_in_and_the_password_is_private() throws Exception {
        try (EmbeddedMysql mysql = EmbeddedMysql.start(directory)) {
            assertThatThrownBy(() -> DriverManager.getConnection(mysql.url() + "/?sslMode=DISABLED", "root", ""))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_directory_serves_one_engine_at_a_time() {
        try (EmbeddedMysql mysql = EmbeddedMysql.start(directory)) {
            assertThatThrownBy(() -> EmbeddedMysql.start(directory))
                    .isInstanceOf(EngineFailure.class)
                    .hasMessageContaining("in use by another Earshot");
            assertThat(mysql.process().isAlive()).isTrue();
        }
    }

    private static void execute(EmbeddedMysql mysql, String sql) throws SQLException {
        try (Connection connection = connect(mysql);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedMysql mysql, String sql) throws SQLException {
        try (Connection connection = connect(mysql);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedMysql mysql) throws SQLException {
        String options = "/test?createDatabaseIfNotExist=true&sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return DriverManager.getConnection(mysql.url() + options, mysql.user(), mysql.password());
    }
}

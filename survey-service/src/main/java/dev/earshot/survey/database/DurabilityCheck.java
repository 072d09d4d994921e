package dev.earshot.survey.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** Says loudly at the start when the database may forget an answer that it has confirmed. */
@ApplicationScoped
class DurabilityCheck {
    private static final Logger LOG = Logger.getLogger(DurabilityCheck.class);

    private final Database database;

    DurabilityCheck(Database database) {
        this.database = database;
    }

    void check() {
        int flush = database.with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT @@innodb_flush_log_at_trx_commit")) {
                row.next();
                return row.getInt(1);
            }
        });
        if (flush != 1) {
            LOG.errorf(
                    "the database may lose confirmed answers in a power cut: innodb_flush_log_at_trx_commit=%d, set it to 1",
                    flush);
        }
    }
}

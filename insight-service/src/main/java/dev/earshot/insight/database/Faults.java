package dev.earshot.insight.database;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells the faults that pass by themselves from those that come back with the same data. */
public final class Faults {
    private Faults() {}

    /**
     * Whether trying again later can help: the database is away, locked or out of something. Not so when it refuses the
     * data (SQLSTATE class 22, data exception, or 23, integrity), nor when our own code fails.
     */
    public static boolean passes(RuntimeException fault) {
        if (!(fault instanceof JdbiException)) {
            return false;
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && refusal.getSQLState() != null) {
                String state = refusal.getSQLState();
                return !state.startsWith("22") && !state.startsWith("23");
            }
        }
        return true;
    }

    /** What happened, for a line in the log: kinds and SQLSTATE only, for messages may quote what people wrote. */
    public static String brief(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String state = root instanceof SQLException refusal ? " SQLSTATE " + refusal.getSQLState() : "";
        return fault.getClass().getSimpleName() + " by " + root.getClass().getName() + state;
    }
}

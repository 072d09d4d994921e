package dev.earshot.survey.database;

import java.io.Serial;
import java.sql.SQLException;
import java.util.Set;

/**
 * The database refused a statement or is away. Its message holds codes only: MySQL's own texts quote values, and a
 * value may be somebody's answer.
 */
public final class DatabaseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Deadlock and lock wait: the same transaction may well succeed the next time. */
    private static final Set<Integer> CONTENDED = Set.of(1205, 1213);

    private final boolean passing;
    private final boolean duplicate;

    private DatabaseFailure(String message, boolean passing, boolean duplicate) {
        super(message);
        this.passing = passing;
        this.duplicate = duplicate;
    }

    static DatabaseFailure of(SQLException failure) {
        String state = failure.getSQLState();
        boolean away = state == null || state.startsWith("08") || state.startsWith("57");
        boolean contended = CONTENDED.contains(failure.getErrorCode());
        return new DatabaseFailure(
                failure.getClass().getSimpleName() + ": SQL state " + state + ", error " + failure.getErrorCode(),
                away || contended,
                Rows.isDuplicate(failure));
    }

    static DatabaseFailure duringCommit(RuntimeException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return new DatabaseFailure("the commit failed: " + cause.getClass().getSimpleName(), true, false);
    }

    /** Whether trying again in a moment makes sense. */
    public boolean isPassing() {
        return passing;
    }

    /** Whether a unique key refused: somebody else was first. */
    public boolean isDuplicate() {
        return duplicate;
    }
}

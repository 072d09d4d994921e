package dev.earshot.survey.database;

import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import java.io.Serial;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The database refused a statement or is away. Its message holds codes only: MySQL's own texts quote values, and a
 * value may be somebody's answer.
 */
public final class DatabaseFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    private final boolean passing;
    private final boolean deadlock;
    private final boolean duplicate;
    private final boolean overtaken;

    private DatabaseFailure(String message, boolean passing, boolean deadlock, boolean duplicate, boolean overtaken) {
        super(message);
        this.overtaken = overtaken;
        this.passing = passing;
        this.deadlock = deadlock;
        this.duplicate = duplicate;
    }

    static DatabaseFailure of(SQLException failure) {
        String state = failure.getSQLState();
        boolean away = state == null || state.startsWith("08") || state.startsWith("57");
        boolean deadlock = failure.getErrorCode() == DEADLOCK;
        boolean contended = deadlock || failure.getErrorCode() == LOCK_WAIT_TIMEOUT;
        return new DatabaseFailure(
                failure.getClass().getSimpleName() + ": SQL state " + state + ", error " + failure.getErrorCode(),
                away || contended,
                deadlock,
                Rows.isDuplicate(failure),
                false);
    }

    /** For what came too late because of a change that was stored meanwhile. */
    public static DatabaseFailure overtaken(String by) {
        return new DatabaseFailure("overtaken: " + by, true, false, false, true);
    }

    /** What the database said, whichever of Hibernate's exceptions it comes in; a deadlock comes in several. */
    static Optional<DatabaseFailure> behind(PersistenceException failure) {
        return said(failure);
    }

    static DatabaseFailure duringCommit(QuarkusTransactionException failure) {
        return said(failure).orElseGet(() -> {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            return new DatabaseFailure(
                    "the commit failed: " + cause.getClass().getSimpleName(), true, false, false, false);
        });
    }

    private static Optional<DatabaseFailure> said(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .findFirst()
                .map(cause -> of((SQLException) cause));
    }

    /** Whether trying again in a moment makes sense. */
    public boolean isPassing() {
        return passing;
    }

    /** Whether the database undid it in favour of another transaction: the same work may well succeed now. */
    boolean isDeadlock() {
        return deadlock;
    }

    /** Whether something that was to be stored came too late, and nothing is wrong with what was to be stored beside it. */
    public boolean isOvertaken() {
        return overtaken;
    }

    /** Whether a unique key refused: somebody else was first. */
    public boolean isDuplicate() {
        return duplicate;
    }
}

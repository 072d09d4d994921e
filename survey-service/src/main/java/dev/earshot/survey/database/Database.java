package dev.earshot.survey.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The door to MySQL: transactions, and plain SQL on the connection of the current one. */
@ApplicationScoped
public class Database {
    private static final int ATTEMPTS = 8;
    private static final long LONGER_EACH_TIME = 10;

    private final DataSource source;
    private final TransactionSynchronizationRegistry transactions;

    Database(DataSource source, TransactionSynchronizationRegistry transactions) {
        this.source = source;
        this.transactions = transactions;
    }

    /** SQL that gives back something. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Runs the work in the current transaction, or in one of its own that has committed when this returns. Work that lost
     * against another transaction in a deadlock is begun again.
     *
     * @throws DatabaseFailure when the database refuses or is away; nothing is stored then, except that a connection
     *     lost during the commit leaves the outcome open
     */
    public <T> T inTransaction(Supplier<T> work) {
        return again(transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION, () -> attempt(work));
    }

    /** As {@link #inTransaction(Supplier)}, but all of it is undone: what comes back is what would have come of it. */
    public <T> T rehearse(Supplier<T> work) {
        return again(true, () -> undone(work));
    }

    private static <T> T again(boolean own, Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (DatabaseFailure failure) {
                // MySQL undoes one of two transactions that wait for each other, and asks to begin it again.
                if (!own || !failure.isDeadlock() || attempt == ATTEMPTS || !stoodAside(attempt)) {
                    throw failure;
                }
            }
        }
    }

    /** So that those who met do not meet again: a chance wait, up to 10 ms longer each time. False when asked to end. */
    private static boolean stoodAside(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1 + LONGER_EACH_TIME * attempt));
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T attempt(Supplier<T> work) {
        try {
            return QuarkusTransaction.joiningExisting().call(work::get);
        } catch (PersistenceException failure) {
            throw DatabaseFailure.behind(failure)
                    .map(RuntimeException.class::cast)
                    .orElse(failure);
        } catch (QuarkusTransactionException failure) {
            throw DatabaseFailure.duringCommit(failure);
        }
    }

    private static <T> T undone(Supplier<T> work) {
        QuarkusTransaction.begin();
        try {
            return work.get();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    public void runInTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs the deed if, and as soon as, the current transaction has committed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void afterCommit(Runnable deed) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("there is no transaction to wait for");
        }
        transactions.registerInterposedSynchronization(new AfterCommit(deed));
    }

    private record AfterCommit(Runnable deed) implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                deed.run();
            }
        }
    }

    /**
     * Runs SQL on the connection of the current transaction; outside of any, each statement commits by itself.
     *
     * @throws DatabaseFailure when the database refuses or is away
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}

package dev.earshot.survey.database;

import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    @Inject
    Database database;

    @Inject
    EntityManager entities;

    @Test
    void two_who_each_hold_what_the_other_waits_for_both_get_it_in_the_end() throws Exception {
        String one = published("nps", "chat");
        String other = published("nps", "chat");
        CountDownLatch bothHoldOne = new CountDownLatch(2);
        try (ExecutorService callers = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = callers.invokeAll(
                    List.of(() -> held(one, bothHoldOne, other), () -> held(other, bothHoldOne, one)));
            assertThat(done).extracting(Future::get).containsExactly(true, true);
        }
    }

    private boolean held(String first, CountDownLatch bothHoldOne, String second) {
        return database.inTransaction(() -> {
            hold(first);
            bothHoldOne.countDown();
            meet(bothHoldOne);
            hold(second);
            return true;
        });
    }

    private void hold(String survey) {
        entities.createQuery("from survey where key = ?1", Object.class)
                .setParameter(1, survey)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private static void meet(CountDownLatch others) {
        try {
            others.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }
}

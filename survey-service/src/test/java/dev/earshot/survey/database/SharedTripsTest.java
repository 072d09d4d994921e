package dev.earshot.survey.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One trip at a time; the first is held until all others wait, so that they go together. */
class SharedTripsTest {
    private static final int COMPANY = 20;
    private static final int TROUBLE = 7;

    private final CountDownLatch gone = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<Thread> askers = new ArrayList<>();
    private final List<List<Integer>> trips = Collections.synchronizedList(new ArrayList<>());
    private SharedTrips<Integer, String> shared = trips(asked -> "to " + asked, asked -> "alone " + asked);

    @AfterEach
    void end() {
        gate.countDown();
        shared.end();
    }

    @Test
    void those_who_come_together_share_a_trip_and_each_gets_an_answer_of_its_own() throws InterruptedException {
        List<CompletableFuture<String>> answers = all();

        for (int i = 1; i <= COMPANY; i++) {
            assertThat(answers.get(i).join()).isEqualTo("to " + i);
        }
        assertThat(trips).hasSize(1);
        assertThat(trips.getFirst()).hasSize(COMPANY);
    }

    @Test
    void who_comes_alone_goes_alone() {
        gate.countDown();
        assertThat(shared.answer(3)).isEqualTo("alone 3");
        assertThat(trips).isEmpty();
    }

    @Test
    void nobody_pays_for_a_neighbour_that_is_refused() throws InterruptedException {
        shared.end();
        shared = trips(SharedTripsTest::refused, asked -> asked == TROUBLE ? refused(asked) : "alone " + asked);
        List<CompletableFuture<String>> answers = all();

        for (int i = 1; i <= COMPANY; i++) {
            int asked = i;
            if (i == TROUBLE) {
                assertThatThrownBy(() -> answers.get(asked).join())
                        .cause()
                        .asInstanceOf(type(DatabaseFailure.class))
                        .returns(true, DatabaseFailure::isDuplicate);
            } else {
                assertThat(answers.get(i).join()).isEqualTo("alone " + i);
            }
        }
    }

    @Test
    void all_are_told_when_the_database_is_away() throws InterruptedException {
        shared.end();
        shared = trips(asked -> away(), asked -> "alone " + asked);
        List<CompletableFuture<String>> answers = all();

        for (int i = 1; i <= COMPANY; i++) {
            int asked = i;
            assertThatThrownBy(() -> answers.get(asked).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(DatabaseFailure.class);
        }
    }

    @Test
    void who_comes_after_the_end_is_answered_all_the_same() {
        gate.countDown();
        shared.end();
        assertThat(shared.answer(5)).isEqualTo("alone 5");
    }

    private SharedTrips<Integer, String> trips(Function<Integer, String> each, Function<Integer, String> alone) {
        return SharedTrips.begin(
                "test",
                1,
                asked -> {
                    trips.add(asked);
                    return asked.stream().map(each).toList();
                },
                asked -> {
                    held();
                    return alone.apply(asked);
                });
    }

    /** The answers to 0, which goes ahead, and to all others, which go when everybody waits. */
    private List<CompletableFuture<String>> all() throws InterruptedException {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        answers.add(ask(0));
        gone.await();
        IntStream.rangeClosed(1, COMPANY).forEach(asked -> answers.add(ask(asked)));
        await().until(() -> askers.stream().allMatch(asker -> asker.getState() == Thread.State.WAITING));
        gate.countDown();
        return answers;
    }

    private CompletableFuture<String> ask(int asked) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread asker = new Thread(() -> {
            try {
                answer.complete(shared.answer(asked));
            } catch (RuntimeException failure) {
                answer.completeExceptionally(failure);
            }
        });
        askers.add(asker);
        asker.start();
        return answer;
    }

    private void held() {
        gone.countDown();
        try {
            gate.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static String refused(int asked) {
        throw DatabaseFailure.of(new SQLException("row " + asked, "23000", 1062));
    }

    private static String away() {
        throw DatabaseFailure.of(new SQLTransientConnectionException("away"));
    }
}

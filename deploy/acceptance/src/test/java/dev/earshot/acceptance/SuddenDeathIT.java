package dev.earshot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whatever dies in the middle: every answer that was thanked for is there once, and only once. */
class SuddenDeathIT {
    private static final int ANSWERS = 2_000;
    private static final int PEOPLE_AT_ONCE = 8;
    private static final List<String> VICTIMS =
            List.of("survey-service", "sentiment-service", "insight-service", "kafka", "mysql");

    @Test
    void every_acknowledged_answer_is_counted_exactly_once_whatever_part_is_killed() throws Exception {
        try (Product product = Product.up()) {
            Api api = product.api();
            Survey survey = Survey.published(api, "store-nps", "nps", "store");
            List<String> links = new ArrayList<>();
            for (int i = 0; i < ANSWERS / 2; i++) {
                links.add(survey.invite(Map.of()));
            }

            List<ProcessHandle> processes =
                    VICTIMS.stream().map(product::process).toList();
            AtomicInteger acknowledged = new AtomicInteger();
            try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE_AT_ONCE)) {
                List<Future<?>> all = new ArrayList<>();
                for (int i = 0; i < ANSWERS; i++) {
                    int number = i;
                    all.add(people.submit(() -> {
                        answer(api, survey, links, number);
                        acknowledged.incrementAndGet();
                    }));
                }
                for (int i = 0; i < VICTIMS.size(); i++) {
                    int due = ANSWERS * (i + 1) / (VICTIMS.size() + 1);
                    await().atMost(Duration.ofMinutes(4)).until(() -> acknowledged.get() >= due);
                    processes.get(i).destroyForcibly();
                    System.out.printf("%d answers acknowledged: kill -9 %s%n", acknowledged.get(), VICTIMS.get(i));
                }
                for (Future<?> one : all) {
                    one.get();
                }
            }

            assertThat(acknowledged).hasValue(ANSWERS);
            await("MySQL is back")
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(SQLException.class)
                    .untilAsserted(
                            () -> assertThat(product.storedAnswers("TRUE")).isEqualTo(ANSWERS));
            await("every answer is counted")
                    .atMost(Duration.ofMinutes(4))
                    .untilAsserted(() -> assertThat(counted(api, survey)).isEqualTo(ANSWERS));
            assertThat(everyInteraction(api, survey)).hasSize(ANSWERS);
            assertThat(onTheMap(api, survey)).isEqualTo(ANSWERS);
        }
    }

    /** Half of the people have a link, half answer through somebody's program; each tries again until it is thanked. */
    private static void answer(Api api, Survey survey, List<String> links, int number) {
        String score = Integer.toString(number % 11);
        String comment = "Answer number " + number + ": the queue at the till was long.";
        boolean thanked = false;
        for (int attempt = 0; !thanked; attempt++) {
            assertThat(attempt).as("attempts for one answer").isLessThan(400);
            try {
                thanked = number < links.size()
                        ? throughLink(api, links.get(number), score, comment)
                        : throughProgram(api, survey, number, comment);
            } catch (UncheckedIOException partIsAway) {
                thanked = false;
            }
            if (!thanked) {
                pause();
            }
        }
    }

    /** A retry may find the link spent: then the first try was stored although its thanks got lost. */
    private static boolean throughLink(Api api, String link, String score, String comment) {
        int status =
                api.submit(link, Map.of("score", score, "comment", comment)).status();
        assertThat(status).isIn(200, 303, 409, 410, 500, 502, 503, 504);
        return status < 500;
    }

    private static boolean throughProgram(Api api, Survey survey, int number, String comment) {
        Api.Reply reply = api.post(
                "/api/v1/responses",
                Map.of("survey", survey.key(), "score", number % 11, "comment", comment),
                "Idempotency-Key",
                "answer-" + number);
        assertThat(reply.status()).as(reply.body()).isIn(200, 201, 500, 502, 503, 504);
        return reply.status() < 500;
    }

    private static int counted(Api api, Survey survey) {
        JsonNode n = api.get("/api/v1/scores?survey=" + survey.key()).json().findValue("n");
        return n == null ? 0 : n.asInt();
    }

    private static int onTheMap(Api api, Survey survey) {
        int n = 0;
        for (JsonNode stage : api.get("/api/v1/journey-map").json().path("stages")) {
            if (stage.path("key").asText().equals(survey.stage())) {
                n += stage.path("standing").path("n").asInt();
            }
        }
        return n;
    }

    /** The comments, each once: pages without gaps and repeats, and no answer twice. */
    private static Set<String> everyInteraction(Api api, Survey survey) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get("/api/v1/responses?limit=500&survey=" + survey.key() + cursor)
                    .json();
            page.path("items").forEach(item -> seen.add(item.path("comment").asText()));
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        Set<String> distinct = new TreeSet<>(seen);
        assertThat(seen).hasSameSizeAs(distinct);
        return distinct;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

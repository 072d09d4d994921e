package dev.earshot.survey.asking;

import static dev.earshot.survey.Earshot.fresh;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.published;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SurveysAtOnceTest {
    private static final int CALLERS = 20;

    @Test
    void surveys_that_are_made_at_the_same_moment_are_all_made_and_each_is_a_version_of_the_journey() throws Exception {
        int before = version();
        List<Response> made = atOnce(() -> manager()
                .body(Map.of("key", fresh("rush"), "name", "Rush", "metric", "nps", "touchpoint", "chat"))
                .post("/api/v1/surveys"));
        assertThat(made).extracting(Response::statusCode).containsOnly(201);
        assertThat(version()).isEqualTo(before + CALLERS);
    }

    @Test
    void a_survey_that_many_duplicate_at_the_same_moment_has_as_many_copies() throws Exception {
        String original = published("csat", "checkout");
        List<Response> copies = atOnce(() -> manager().post("/api/v1/surveys/" + original + "/duplicate"));
        assertThat(copies).extracting(Response::statusCode).containsOnly(201);
        assertThat(copies)
                .extracting(copy -> copy.<String>path("key"))
                .doesNotHaveDuplicates()
                .contains(original + "-copy", original + "-copy-" + CALLERS);
    }

    private static List<Response> atOnce(Callable<Response> call) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            return callers.invokeAll(Collections.nCopies(CALLERS, call)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static int version() {
        return manager().get("/api/v1/journeys/main").path("version");
    }
}

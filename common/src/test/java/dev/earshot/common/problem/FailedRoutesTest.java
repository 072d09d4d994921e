package dev.earshot.common.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.access.KnownCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class FailedRoutesTest {
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler ears = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(new PatternFormatter("%c %s%e").format(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ears);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(ears);
    }

    @Test
    void a_surprise_before_all_resources_is_answered_like_any_other_and_names_nobody_in_the_log() {
        given().get("/failing/people?respondent=ada@example.org,x")
                .then()
                .statusCode(500)
                .contentType("text/html")
                .body(containsString("incident"), not(containsString("secret detail")));
        assertThat(logged).anyMatch(line -> line.contains("secret detail") && line.contains("/failing/people"));
        assertThat(logged).noneMatch(line -> line.contains("ada@example.org"));
    }
}

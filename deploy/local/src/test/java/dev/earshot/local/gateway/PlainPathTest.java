package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/r/../q/metrics",
                "/r/%2e%2e/q/metrics",
                "//q/metrics",
                "/q%",
                "/./q",
                "/r/..",
                "/a\\b",
                "/a%00b",
                "q/metrics",
                "/r/%2e",
                ""
            })
    void forms_that_can_be_read_in_two_ways_do_not_exist(String raw) {
        assertThat(PlainPath.of(raw)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q", "/q/", "/q/metrics", "/%71/metrics", "/q%2Fmetrics"})
    void what_is_inside_stays_inside(String raw) {
        assertThat(PlainPath.of(raw)).get().matches(Routes::isInside);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, INSIGHT",
        "GET, /pain-points/7, INSIGHT",
        "GET, /login, INSIGHT",
        "GET, /static/earshot.css, INSIGHT",
        "GET, /responses, INSIGHT",
        "GET, /questions, INSIGHT",
        "GET, /r/abc, SURVEY",
        "POST, /r/abc, SURVEY",
        "GET, /s/shop, SURVEY",
        "GET, /embed.js, SURVEY",
        "GET, /embed/shop, SURVEY",
        "GET, /surveys, SURVEY",
        "GET, /surveys/shop/share, SURVEY",
        "GET, /imports, SURVEY",
        "POST, /imports/new/x, SURVEY",
        "GET, /settings, SURVEY",
        "GET, /people, SURVEY",
        "GET, /api/v1/surveys, SURVEY",
        "POST, /api/v1/imports, SURVEY",
        "DELETE, /api/v1/respondents/x, SURVEY",
        "POST, /api/v1/responses, SURVEY",
        "GET, /api/v1/responses, INSIGHT",
        "GET, /responses/7, INSIGHT",
        "POST, /responses/7/release, SURVEY",
        "POST, /api/v1/responses/7/quarantine, SURVEY",
        "GET, /api/v1/scores, INSIGHT",
        "GET, /odata/v4, INSIGHT",
        "POST, /api/v1/sentiment, SENTIMENT",
        "GET, /sentiment/, SENTIMENT"
    })
    void every_address_has_its_service(String method, String path, Backend backend) {
        assertThat(Routes.of(HttpMethod.valueOf(method), PlainPath.of(path).orElseThrow()))
                .isEqualTo(backend);
    }
}

package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest extends BehindGateway {
    @Test
    void a_service_that_restarts_means_try_again_soon() throws Exception {
        down.add(Backend.SURVEY);
        HttpResponse<String> page = send(request("/s/shop").header("Accept", "text/html"));
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).contains("2");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("http-equiv=\"refresh\"");
        HttpResponse<String> sent = send(request("/s/shop").POST(BodyPublishers.ofString("score=9")));
        assertThat(sent.statusCode()).isEqualTo(503);
        assertThat(sent.body()).doesNotContain("refresh").contains("send it again");
        HttpResponse<String> problem = send(request("/api/v1/surveys").header("Accept", "application/json"));
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(problem.body()).getInteger("status")).isEqualTo(503);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void too_large_a_logo_names_the_limit_the_remedy_and_the_way_back() throws Exception {
        HttpResponse<String> refused =
                send(request("/surveys/shop/look").POST(BodyPublishers.ofByteArray(new byte[3 * 1024 * 1024])));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("The logo is larger than 1024 KiB.", "Choose a smaller file")
                .contains("<a href=\"/surveys/shop/look\">open it anew</a>");
    }

    @Test
    void a_service_that_just_died_means_try_again_soon_too() throws Exception {
        server(Backend.SURVEY).stop(0);
        assertThat(get("/s/shop").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
        assertThat(new JsonObject(get("/healthz").body()).getJsonObject("parts").getString("survey-service"))
                .isEqualTo("DOWN");
    }

    @Test
    void a_broken_off_answer_is_a_bad_gateway() throws Exception {
        assertThat(get("/s/broken").statusCode()).isEqualTo(502);
    }

    @Test
    void a_refusal_looks_like_those_of_the_services() throws Exception {
        String page = raw("/surveys/abc%");
        assertThat(page)
                .startsWith("HTTP/1.1 400 ")
                .contains("cut off")
                .contains("%25")
                .doesNotContain("dot segments");
        assertThat(page)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: same-origin")
                .contains("Cache-Control: no-store");
        assertThat(get("//s/abc").body()).contains("double slashes");

        String refused = raw("/api/v1/%zz");
        JsonObject problem = new JsonObject(refused.substring(refused.indexOf('{')));
        assertThat(problem.getString("type")).isEqualTo("/problems/bad-request");
        assertThat(problem.getString("title")).isEqualTo("Bad Request");
        assertThat(problem.getString("field")).isEqualTo("path");
        assertThat(problem.getString("remedy")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/respondents/crm%2F%2F17, POST /api/v1/respondents/erasures",
        "/api/v1/respondents/crm%5C17, POST /api/v1/respondents/erasures",
        "/api/v1/contacts/opt-outs/%2F17, /api/v1/contacts/opt-outs?respondent=",
        "/api/v1/contacts/opt-outs/../17, /api/v1/contacts/opt-outs?respondent=",
    })
    void a_reference_that_no_path_can_hold_is_shown_the_way_that_takes_it(String address, String way) throws Exception {
        assertThat(raw(address)).startsWith("HTTP/1.1 400 ").contains(way);
    }

    @Test
    void what_is_no_request_is_refused_in_the_same_form() throws Exception {
        assertThat(raw("/api/v1/surveys?x=" + "y".repeat(5000)))
                .contains(" 414 Request-URI Too Long")
                .contains("<h1>The address is too long.</h1>");
        try (Wire wire = new Wire(port)) {
            wire.send("GET /s/shop HTTP/1.1\r\nHost: localhost\r\nCookie: " + "c".repeat(20_000) + "\r\n\r\n");
            assertThat(wire.answer())
                    .contains(" 431 Request Header Fields Too Large")
                    .contains("<h1>The headers are too large.</h1>");
        }
        try (Wire wire = new Wire(port)) {
            wire.send("GET /s/shop HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
            assertThat(wire.answer()).contains(" 400 Bad Request").contains("more than one host");
        }
        try (Wire wire = new Wire(port)) {
            wire.send("nonsense\r\n\r\n");
            assertThat(wire.answer()).contains(" 400 Bad Request").contains("<h1>");
        }
    }
}

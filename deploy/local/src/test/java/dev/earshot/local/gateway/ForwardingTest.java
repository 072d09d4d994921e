package dev.earshot.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest extends BehindGateway {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/s/restaurant-csat?utm=50%off | /s/restaurant-csat?utm=50%25off",
                "/r/abc?s=9&x=% | /r/abc?s=9&x=%25",
                "/s/shop?x=%4&y=%41&z=%e4%zz | /s/shop?x=%254&y=%41&z=%e4%25zz",
                "/embed/shop?t=%u0041 | /embed/shop?t=%25u0041",
                "/s/shop% | /s/shop%25"
            })
    void a_respondents_link_opens_whatever_was_hung_on_it(String link, String seen) throws Exception {
        assertThat(raw(link)).startsWith("HTTP/1.1 200 ").contains("SURVEY GET " + seen + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/s/shop?u={{external_id}}, SURVEY GET /s/shop?u=%7B%7Bexternal_id%7D%7D",
        "/s/shop?u=*|UNIQID|*&i=%%id%%, SURVEY GET /s/shop?u=*%7CUNIQID%7C*&i=%25%25id%25%25",
        "/r/{{token}}, SURVEY GET /r/%7B%7Btoken%7D%7D",
        "/r/%%url%%?s=9, SURVEY GET /r/%25%25url%25%25?s=9",
        "/r/%%address%%, SURVEY GET /r/%25%address%25%25",
        "/s/shop?u=zo\u00eb, SURVEY GET /s/shop?u=zo%C3%AB",
        "/api/v1/responses?theme=\u00e9, INSIGHT GET /api/v1/responses?theme=%C3%A9",
        "/responses?theme=[<x>], INSIGHT GET /responses?theme=%5B%3Cx%3E%5D"
    })
    void what_browsers_do_not_escape_is_escaped_for_the_services(String address, String seen) throws Exception {
        assertThat(raw(address)).startsWith("HTTP/1.1 200 ").contains(seen + "\n");
    }

    @Test
    void elsewhere_a_broken_query_is_refused_by_name() throws Exception {
        assertThat(raw("/api/v1/surveys?limit=%"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json")
                .contains("\"field\":\"query\"")
                .contains("%25");
        assertThat(raw("/responses?q=50%off")).startsWith("HTTP/1.1 400 ").contains("<h1>The query of this address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.com", "evil.com:8443", "localhost:8080", "", "[::1]:8080", "EVIL.com"})
    void a_redirect_stays_where_the_client_is(String host) throws Exception {
        assertThat(answer("GET /surveys HTTP/1.1", "Host: " + host))
                .startsWith("HTTP/1.1 302 ")
                .contains("\r\nLocation: /login?a=b\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example.com/authorize?redirect_uri=http%3A%2F%2Flocalhost%2F",
                "http://localhost:8180/realms",
                "http://localhost//evil.com",
                "/login",
                "not an address"
            })
    void a_redirect_that_leads_elsewhere_is_left_as_it_is(String target) throws Exception {
        assertThat(answer("GET /surveys HTTP/1.1", "Host: localhost", "X-Target: " + target))
                .contains("\r\nLocation: " + target + "\r\n");
    }

    @Test
    void a_request_that_names_no_host_is_for_the_public_origin() throws Exception {
        assertThat(answer("GET /s/shop HTTP/1.0"))
                .contains("\nhost: [localhost:8080]")
                .contains("\nx-forwarded-host: [localhost:8080]")
                .contains("\nx-forwarded-port: [8080]");
    }

    @Test
    void an_address_with_a_host_in_it_reaches_the_service_without() throws Exception {
        assertThat(answer("GET http://evil.com/s/shop?s=9 HTTP/1.1", "Host: localhost"))
                .contains("SURVEY GET /s/shop?s=9\n");
    }

    @Test
    void behind_a_proxy_with_a_certificate_the_services_know_that_people_use_it() {
        Origin known = Origin.of("https://feedback.example.com");
        assertThat(known.relative("https://feedback.example.com")).isEqualTo("/");
        assertThat(known.relative("https://feedback.example.com:443/login")).isEqualTo("/login");
        assertThat(known.relative("http://feedback.example.com/login")).isEqualTo("http://feedback.example.com/login");
        assertThat(known.authority()).hasToString("feedback.example.com");
        assertThatThrownBy(() -> Origin.of("feedback.example.com")).hasMessageContaining("EARSHOT_URL");
    }

    @Test
    void what_programs_get_is_not_cached() throws Exception {
        assertThat(get("/api/v1/scores").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(get("/static/earshot.css").headers().firstValue("Cache-Control"))
                .isEmpty();
    }

    private String answer(String line, String... headers) throws Exception {
        try (Wire wire = new Wire(port)) {
            wire.send(line + "\r\nConnection: close\r\n" + String.join("\r\n", headers)
                    + (headers.length == 0 ? "\r\n" : "\r\n\r\n"));
            return wire.answer();
        }
    }
}

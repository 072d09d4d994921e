package dev.earshot.common.address;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.common.access.KnownCallers;
import dev.earshot.common.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class LiteralAddressTest {
    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/inside?a=b,c      | /inside?a=b%2Cc",
                "/inside?a=b;c      | /inside?a=b%3Bc",
                "/inside/it;x       | /inside/it%3Bx",
                "/inside/;x         | /inside/%3Bx",
                "/inside?a=\u00e9   | /inside?a=%C3%A9",
                "/inside?a=b%2Cc    | /inside?a=b%2Cc",
            })
    void a_page_that_needs_a_login_leads_there_and_back_whatever_its_address_holds(String address, String back)
            throws IOException {
        assertThat(new Wire(server).answer("GET " + address + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 302 ")
                .containsIgnoringCase("\nlocation: http://localhost/login\r\n")
                .containsPattern(
                        "(?i)\nset-cookie: quarkus-redirect-location=http://localhost" + Pattern.quote(back) + "[;\r]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a;b", "a\"b", "a b", "\u00e9", "a:b:c", "["})
    void a_host_that_is_none_holds_no_connection(String host) throws IOException {
        assertThat(new Wire(server).answer("GET /inside HTTP/1.1", "Host: " + host))
                .matches("(?s)HTTP/1.1 (302|400) .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/things/victim-7;2           | [\"victim-7;2\",\"null\"]",
                "/api/v1/things/victim-7%3B2         | [\"victim-7;2\",\"null\"]",
                "/api/v1/things/;a=b;c               | [\";a=b;c\",\"null\"]",
                "/api/v1/things/a,b?colour=x,y       | [\"a,b\",\"x,y\"]",
                "/api/v1/things/a?colour=red;u=1     | [\"a\",\"red;u=1\"]",
                "/api/v1/things/a?u=semi-a;1&u=o;1   | [\"a\",\"null\",\"semi-a;1\",\"o;1\"]",
                "/api/v1/things/a?colour=100%25;%3B& | [\"a\",\"100%;;\"]",
                "http://else.where/api/v1/things/a;b | [\"a;b\",\"null\"]",
            })
    void what_is_written_is_what_is_read(String address, String read) throws IOException {
        assertThat(new Wire(server).answer("GET " + address + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith(read);
    }

    @Test
    void an_answer_has_its_headers_once() throws IOException {
        assertThat(new Wire(server).answer("GET /api/v1/things/a;b HTTP/1.1", "Host: localhost"))
                .containsOnlyOnce("Referrer-Policy");
    }
}

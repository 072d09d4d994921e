package dev.earshot.common.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class LoginFormTest {
    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "text/csv", "nonsense", ""})
    void what_is_no_form_is_refused(String type) throws IOException {
        assertThat(new Wire(server)
                        .answer(
                                "POST /j_security_check HTTP/1.1",
                                "Host: localhost",
                                type.isEmpty() ? "X-No: type" : "Content-Type: " + type,
                                "Content-Length: 0"))
                .startsWith("HTTP/1.1 415 ")
                .contains("/login");
        given().contentType("application/json")
                .body("{}")
                .post("/j_security_check")
                .then()
                .statusCode(415)
                .contentType("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"j_username=ada", "j_username=ada&password=x", "j_username=ada&j_password"})
    void a_form_that_lacks_something_comes_back_with_the_name(String form) {
        Response answer = post(form);
        assertThat(answer.statusCode()).isIn(302, 303);
        assertThat(answer.header("Location")).endsWith("/login?failed=1");
        given().cookies(answer.cookies()).get("/login?failed=1").then().body(containsString("value=\"ada\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "j_username=%zz&j_password=%", "j_username=%FF&j_password=x", "a=b"})
    void a_form_that_is_none_comes_back_or_is_refused(String form) {
        assertThat(post(form).statusCode()).isIn(302, 303, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
    })
    void a_page_of_another_origin_can_log_nobody_in(String header, String value) {
        for (String address : new String[] {"/j_security_check", "/surveys/j_security_check"}) {
            Response answer = given().redirects()
                    .follow(false)
                    .header(header, value)
                    .formParam("j_username", RealEngines.USER)
                    .formParam("j_password", RealEngines.PASSWORD)
                    .post(address);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.cookies()).doesNotContainKey("earshot-session");
        }
    }

    @Test
    void our_own_form_logs_in() {
        given().redirects()
                .follow(false)
                .header("Origin", "http://127.0.0.1:" + server.getPort())
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/"))
                .cookie("earshot-session");
    }

    private static Response post(String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body(form)
                .post("/j_security_check");
    }
}

package dev.earshot.common.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.earshot.common.testing.RealEngines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KnownCallers.class)
class AccessTest {
    @Inject
    LoginBrake brake;

    @Test
    void a_key_with_the_scope_is_let_in() {
        given().auth()
                .oauth2(RealEngines.READ_KEY)
                .get("/api/v1/numbers")
                .then()
                .statusCode(200);
    }

    @Test
    void a_key_may_come_as_the_password_of_basic() {
        given().auth()
                .preemptive()
                .basic("anything", RealEngines.READ_KEY)
                .get("/api/v1/numbers")
                .then()
                .statusCode(200);
    }

    @Test
    void a_key_without_the_scope_is_told_so() {
        given().auth()
                .oauth2(RealEngines.INTAKE_KEY)
                .get("/api/v1/numbers")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("field", is("Authorization"));
    }

    @Test
    void a_call_without_a_key_is_refused_as_a_problem_and_not_sent_to_the_login() {
        given().redirects()
                .follow(false)
                .get("/api/v1/numbers")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .contentType("application/problem+json")
                .body("remedy", containsString("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ek_wrong", "Basic !!!", "Basic bm9jb2xvbg==", "Digest x", "Bearer", "Bearer "})
    void an_unknown_or_malformed_credential_is_refused(String authorization) {
        given().header("Authorization", authorization)
                .get("/api/v1/numbers")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_page_sends_who_is_not_logged_in_to_the_form() {
        given().redirects().follow(false).get("/inside").then().statusCode(302).header("Location", endsWith("/login"));
    }

    @Test
    void what_is_sent_without_a_session_can_be_sent_again_after_logging_in() {
        given().redirects()
                .follow(false)
                .formParam("text", "typed for half an hour")
                .post("/inside")
                .then()
                .statusCode(403)
                .header("Set-Cookie", nullValue())
                .body(containsString("nothing was saved yet"))
                .body(containsString("href=\"/login\" target=\"_blank\""));
    }

    @Test
    void who_logs_in_sees_the_page_until_logging_out() {
        Response login = logIn(RealEngines.PASSWORD);
        String session = login.cookie("earshot-session");
        given().cookie("earshot-session", session).get("/inside").then().statusCode(200);
        given().cookie("earshot-session", session)
                .redirects()
                .follow(false)
                .post("/logout")
                .then()
                .statusCode(303)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void a_wrong_password_comes_back_to_the_form_with_a_word_about_it() {
        Response login = logIn("wrong");
        login.then().statusCode(302).header("Location", containsString("/login?failed"));
        given().get("/login?failed=1").then().statusCode(200).body(containsString("do not belong together"));
    }

    @Test
    void a_login_that_failed_keeps_the_name() {
        Response login = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("j_username", "zo\u00eb <b>")
                .formParam("j_password", "wrong")
                .post("/j_security_check");
        login.then().statusCode(302).header("Location", not(containsString("zo")));
        given().cookies(login.cookies())
                .get("/login?failed=1")
                .then()
                .statusCode(200)
                .body(containsString("value=\"zo\u00eb &lt;b&gt;\""));
        given().cookies(login.cookies()).get("/login").then().body(not(containsString("zo\u00eb")));
        given().cookie("earshot-login-name", "%zz")
                .get("/login?failed=1")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://localhost:9999",
        "Origin, http://evil.localhost:8080",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, ':::'",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, cross-site",
    })
    void a_page_of_another_origin_cannot_use_the_session(String header, String value) {
        String session = logIn(RealEngines.PASSWORD).cookie("earshot-session");
        given().cookie("earshot-session", session)
                .header(header, value)
                .post("/api/v1/deed")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("field", is("Origin"));
        given().cookie("earshot-session", session)
                .header(header, value)
                .redirects()
                .follow(false)
                .post("/logout")
                .then()
                .statusCode(403)
                .contentType("text/html");
        given().auth()
                .oauth2(RealEngines.MANAGE_KEY)
                .header(header, value)
                .post("/api/v1/deed")
                .then()
                .statusCode(200);
        given().cookie("earshot-session", session)
                .header(header, value)
                .post("/s/open")
                .then()
                .statusCode(200);
    }

    @Test
    void our_own_pages_may_use_the_session() {
        String session = logIn(RealEngines.PASSWORD).cookie("earshot-session");
        String itself = "http://127.0.0.1:" + io.restassured.RestAssured.port;
        for (String origin : new String[] {itself, "http://localhost:8080"}) {
            given().cookie("earshot-session", session)
                    .header("Origin", origin)
                    .header("Sec-Fetch-Site", "same-origin")
                    .post("/api/v1/deed")
                    .then()
                    .statusCode(200);
        }
        given().cookie("earshot-session", session).post("/api/v1/deed").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ek_wrong", "Basic !!!", "Digest x"})
    void respondents_pages_ignore_credentials(String authorization) {
        given().header("Authorization", authorization)
                .redirects()
                .follow(false)
                .get("/s/open")
                .then()
                .statusCode(200);
    }

    @Test
    void the_place_to_return_to_of_another_program_is_ignored() {
        given().redirects()
                .follow(false)
                .cookie("quarkus-redirect-location", "http://localhost:3000/elsewhere")
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith(io.restassured.RestAssured.port + "/"));
        String own = "http://127.0.0.1:" + io.restassured.RestAssured.port + "/inside";
        given().redirects()
                .follow(false)
                .cookie("quarkus-redirect-location", own)
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", is(own));
    }

    @Test
    void a_browser_on_which_somebody_has_logged_in_stays_open_to_that_person_while_others_guess() {
        Attempt stranger = new Attempt.Stranger(RealEngines.USER, "127.0.0.1");
        brake.succeeded(stranger);
        String known = logIn(RealEngines.PASSWORD).cookie("earshot-known-browser");
        try {
            for (int i = 0; i < 5; i++) {
                logIn("wrong").then().statusCode(302);
            }
            logIn(RealEngines.PASSWORD).then().statusCode(429);
            logIn(RealEngines.PASSWORD, known).then().statusCode(302).cookie("earshot-session");
            logIn(RealEngines.PASSWORD, known + "0").then().statusCode(429);
        } finally {
            brake.succeeded(stranger);
        }
    }

    @Test
    void guessing_is_slowed_down() {
        brake.succeeded(new Attempt.Stranger(RealEngines.USER, "127.0.0.1"));
        try {
            for (int i = 0; i < 5; i++) {
                logIn("wrong").then().statusCode(302);
            }
            logIn(RealEngines.PASSWORD)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .body(containsString("too many tries"));
        } finally {
            brake.succeeded(new Attempt.Stranger(RealEngines.USER, "127.0.0.1"));
        }
        logIn(RealEngines.PASSWORD).then().statusCode(302).cookie("earshot-session");
    }

    @Test
    void pages_carry_a_strict_policy() {
        given().get("/login")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cache-Control", "no-store");
    }

    private static Response logIn(String password) {
        return logIn(password, "none");
    }

    private static Response logIn(String password, String browser) {
        return given().redirects()
                .follow(false)
                .cookie("earshot-known-browser", browser)
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", password)
                .post("/j_security_check");
    }
}

package dev.earshot.insight;

import static io.restassured.RestAssured.given;

import dev.earshot.common.testing.RealEngines;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Reading as a program with a key, and as a person who has logged in. */
public final class Reading {
    private Reading() {}

    public static RequestSpecification program() {
        return given().auth().preemptive().oauth2(RealEngines.READ_KEY);
    }

    public static ValidatableResponse program(String address) {
        return program().get(address).then();
    }

    /** A person's page; the cookie is the one that the login form sets. */
    public static String page(String address) {
        CookieFilter cookies = new CookieFilter();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check");
        return given().filter(cookies)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }
}

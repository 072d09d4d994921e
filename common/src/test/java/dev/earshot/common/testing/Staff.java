package dev.earshot.common.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;

/** A person who has logged in through the form. */
public final class Staff {
    private Staff() {}

    /** A request with the session that the login has given. */
    public static RequestSpecification request() {
        String session = given().redirects()
                .follow(false)
                .formParam("j_username", RealEngines.USER)
                .formParam("j_password", RealEngines.PASSWORD)
                .post("/j_security_check")
                .cookie("earshot-session");
        return given().cookie("earshot-session", session);
    }
}

package dev.earshot.insight;

import static io.restassured.RestAssured.given;

import dev.earshot.common.testing.RealEngines;
import dev.earshot.common.testing.Staff;
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

    /** A person's page. */
    public static String page(String address) {
        return Staff.request()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
    }
}

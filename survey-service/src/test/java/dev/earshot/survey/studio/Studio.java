package dev.earshot.survey.studio;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Earshot;
import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** The studio as a browser uses it. */
final class Studio {
    private Studio() {}

    static ValidatableResponse look(String path) {
        return Staff.request().get(path).then();
    }

    static ValidatableResponse send(String path, Map<String, ?> form) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path)
                .then();
    }

    /** A new draft, made with the form. */
    static String draft(String metric) {
        String key = Earshot.fresh("made");
        send(
                        "/surveys/new",
                        Map.of(
                                "journey",
                                "main",
                                "touchpoint",
                                "delivery",
                                "name",
                                "Made by hand",
                                "key",
                                key,
                                "metric",
                                metric,
                                "company",
                                ""))
                .statusCode(303);
        return key;
    }

    /** What a person in front of the page behind the open link reads. */
    static ValidatableResponse visitor(String key, String language) {
        return io.restassured.RestAssured.given()
                .header("Accept-Language", language)
                .get("/s/" + key)
                .then();
    }
}

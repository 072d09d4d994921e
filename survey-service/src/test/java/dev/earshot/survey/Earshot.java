package dev.earshot.survey;

import static io.restassured.RestAssured.given;

import dev.earshot.common.testing.RealEngines;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** What tests ask of the running service, as its users do: over HTTP. */
public final class Earshot {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private Earshot() {}

    public static RequestSpecification withKey(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    public static RequestSpecification manager() {
        return withKey(RealEngines.MANAGE_KEY).contentType(ContentType.JSON);
    }

    public static RequestSpecification intake() {
        return withKey(RealEngines.INTAKE_KEY).contentType(ContentType.JSON);
    }

    /** A key that no other test uses. */
    public static String fresh(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A new open survey. */
    public static String published(String metric, String touchpoint) {
        String key = fresh(touchpoint.replace('_', '-') + "-" + metric);
        manager()
                .body(Map.of("key", key, "name", key, "metric", metric, "touchpoint", touchpoint, "publish", true))
                .post("/api/v1/surveys")
                .then()
                .statusCode(201);
        return key;
    }

    public static void close(String survey) {
        manager().post("/api/v1/surveys/" + survey + "/close").then().statusCode(200);
    }

    /** The path of a new personal link. */
    public static String invite(Map<String, Object> invitation) {
        String url = manager()
                .body(invitation)
                .post("/api/v1/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("url");
        return URI.create(url).getPath();
    }

    /** The fields of a page's form that people do not fill in. */
    public static Map<String, String> hidden(String page) {
        Map<String, String> fields = new HashMap<>();
        HIDDEN.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        return fields;
    }

    /** A form with some of its fields filled in: names and values in turn. */
    public static Map<String, String> with(Map<String, String> form, String... filled) {
        Map<String, String> all = new HashMap<>(form);
        for (int i = 0; i < filled.length; i += 2) {
            all.put(filled[i], filled[i + 1]);
        }
        return all;
    }

    public static Response submit(String path, Map<String, ?> form) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post(path);
    }
}

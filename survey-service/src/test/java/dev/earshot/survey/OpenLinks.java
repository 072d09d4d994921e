package dev.earshot.survey;

import static dev.earshot.survey.Earshot.hidden;
import static dev.earshot.survey.Earshot.manager;
import static dev.earshot.survey.Earshot.with;
import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Open links as a mailing tool writes them, and who follows them. */
public final class OpenLinks {
    private OpenLinks() {}

    /** One whose query is escaped already. */
    public static String link(String survey, String query) {
        return "/s/" + survey + "?" + query;
    }

    /** The signature of a person, or of a person and an interaction, as another program would make it by the recipe. */
    public static String signed(String survey, String message) {
        String key = manager()
                .get("/api/v1/surveys/" + survey + "/signing-key")
                .then()
                .statusCode(200)
                .extract()
                .path("key");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens the link and sends its form, with more fields if wished: names and values in turn. */
    public static Response answer(String link, String score, String... more) {
        return send(link, with(page(link), "score", score), more);
    }

    /** The fields of the form that the link shows. */
    public static Map<String, String> page(String link) {
        return hidden(given().urlEncodingEnabled(false).get(link).asString());
    }

    public static Response send(String link, Map<String, String> form, String... more) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(with(form, more))
                .post(link);
    }
}

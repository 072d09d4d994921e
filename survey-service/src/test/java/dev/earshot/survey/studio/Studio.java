package dev.earshot.survey.studio;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.Earshot;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The studio as a browser uses it. */
final class Studio {
    private static final Pattern INPUT = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"[^>]*>");

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

    /** What a browser would send with the first form of a page that somebody changes nothing in. */
    static Map<String, String> form(String path) {
        String page = look(path).statusCode(200).extract().asString();
        Map<String, String> form = new TreeMap<>();
        INPUT.matcher(page.substring(page.indexOf("data-saves"))).results().forEach(input -> {
            if (!input.group().contains("type=\"checkbox\"") || input.group().contains(" checked")) {
                form.putIfAbsent(input.group(1), unescaped(input.group(2)));
            }
        });
        for (String noInput : List.of("defaultLanguage", "embedOrigins")) {
            form.put(noInput, form.getOrDefault("was-" + noInput, ""));
        }
        return form;
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
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

    /** The page of a survey. */
    static ValidatableResponse page(String key) {
        return look("/surveys/" + key).statusCode(200);
    }
}

package dev.earshot.survey.importing;

import dev.earshot.common.testing.Staff;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What tests of the pages of imports do in the browser's place. */
final class ImportPages {
    static final String CSV = """
            Id;Note;Raison;Forfait
            a1;9;Livraison <rapide>;or
            a2;3;Trop tard;
            a3;11;Hors échelle;or
            a1;9;Livraison <rapide>;or
            """;

    private ImportPages() {}

    static org.hamcrest.Matcher<String> selected(String column, String meaning) {
        return new org.hamcrest.CustomTypeSafeMatcher<>(column + " means " + meaning) {
            @Override
            protected boolean matchesSafely(String page) {
                int select = page.indexOf("<select name=\"" + column + "\"");
                String options = page.substring(select, page.indexOf("</select>", select));
                return options.contains("<option value=\"" + meaning + "\" selected>");
            }
        };
    }

    static String uploaded(String survey, String name, String csv) {
        String location = upload(survey, name, csv.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        URI uri = URI.create(location);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }

    static Response upload(String survey, String name, byte[] csv) {
        return Staff.request()
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .multiPartConfig(io.restassured.config.MultiPartConfig.multiPartConfig()
                                .defaultCharset(StandardCharsets.UTF_8)))
                .multiPart("survey", survey)
                .multiPart("file", name, csv, "text/csv")
                .post("/imports");
    }

    static Response send(String upload, Map<String, String> form, String deed) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .formParam("deed", deed)
                .post(URI.create(upload).getPath());
    }

    static String look(String path) {
        return Staff.request()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}

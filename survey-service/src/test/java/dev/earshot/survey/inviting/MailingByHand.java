package dev.earshot.survey.inviting;

import static org.awaitility.Awaitility.await;

import dev.earshot.common.testing.Staff;
import io.restassured.RestAssured;
import io.restassured.config.MultiPartConfig;
import io.restassured.response.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A list on the page of its survey, as a person uploads it and has its links made. */
class MailingByHand extends Mailed {
    Response check(String list) {
        return send(uploaded(list), proposed(list), "check");
    }

    static Map<String, String> proposed(String list) {
        String header =
                list.replaceFirst("^\uFEFF?(sep=.\n)?", "").lines().findFirst().orElseThrow();
        List<String> names = List.of(header.split("[;,]"));
        List<String> meanings = UsualColumns.meanings(names);
        return IntStream.range(0, names.size())
                .filter(index -> !names.get(index).equals("url"))
                .boxed()
                .collect(Collectors.toMap(
                        index -> "c" + index,
                        index -> meanings.get(index).startsWith("attribute.") ? "attribute" : meanings.get(index)));
    }

    /** The page of a list whose links are made. */
    static String made(String page, Map<String, String> columns) {
        send(page, columns, "make").then().statusCode(303);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Staff.request().get(page).asString().contains("The links are made"));
        return Staff.request().get(page).asString();
    }

    String uploaded(String list) {
        Response kept = upload(list.getBytes(StandardCharsets.UTF_8));
        kept.then().statusCode(303);
        return URI.create(kept.header("Location")).getPath();
    }

    Response upload(byte[] list) {
        return Staff.request()
                .redirects()
                .follow(false)
                .config(RestAssured.config()
                        .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset(StandardCharsets.UTF_8)))
                .multiPart("list", "list.csv", list, "text/csv")
                .post("/surveys/" + survey + "/mailing");
    }

    static Response send(String page, Map<String, String> columns, String deed) {
        return Staff.request()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(columns)
                .formParam("deed", deed)
                .post(page);
    }
}

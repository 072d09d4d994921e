package dev.earshot.local.gateway;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why the gateway answers a request itself, in the same words and members as the services' problems.
 *
 * @param status the HTTP status, 400 to 599
 * @param detail what is wrong
 * @param field the part of the request that is at fault, where there is one
 * @param remedy what to do about it
 * @param headers further headers of the answer
 */
record Refusal(int status, String detail, @Nullable String field, String remedy, Map<String, String> headers) {
    static final Refusal AMBIGUOUS_PATH = new Refusal(
            400,
            "This address is not in plain form.",
            "path",
            "Use a path without dot segments, double slashes, backslashes and control characters.");
    static final Refusal CUT_PATH = new Refusal(
            400,
            "This address is cut off or misspelt.",
            "path",
            "Copy the whole link. A percent sign in an address is written %25.");
    static final Refusal UNKNOWN_PATH =
            new Refusal(404, "There is nothing at this address.", null, "Check the address for typing errors.");
    static final Refusal ONLY_READ = new Refusal(
            405,
            "There is nothing to send or to change at this address.",
            null,
            "Open it, that is, send GET.",
            Map.of("Allow", "GET, HEAD"));
    static final Refusal BROKEN_QUERY = new Refusal(
            400,
            "The query of this address is not percent-encoded as it must be.",
            "query",
            "Write a percent sign in a value as %25.");
    static final Refusal TWO_HOSTS =
            new Refusal(400, "The request names more than one host.", "Host", "Send the Host header once.");
    static final Refusal CODED = new Refusal(
            400,
            "The body comes in a transfer coding that is not known here.",
            "Transfer-Encoding",
            "Send it with a Content-Length, or chunked.");
    static final Refusal LATE = new Refusal(
            408,
            "The request took too long to arrive.",
            "body",
            "Send it again over a better connection, or less at once.");
    static final Refusal CROWDED = new Refusal(
            503,
            "Too much is being sent to this Earshot at the moment.",
            null,
            "Try again in a few seconds.",
            Map.of("Retry-After", "5"));
    static final Refusal BROKEN = new Refusal(502, "This part of Earshot broke off its answer.", null, "Try again.");
    static final Refusal STARTING = new Refusal(
            503,
            "Just a moment: this part of Earshot is starting.",
            null,
            "Try again in a few seconds.",
            Map.of("Retry-After", "2"));
    static final Refusal SLOW =
            new Refusal(504, "This part of Earshot did not answer in time.", null, "Try again in a minute.");

    /** By the beginning of a path that ends in somebody's reference. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "/api/v1/respondents/",
            "Send the reference in the body of POST /api/v1/respondents/erasures.",
            "/api/v1/contacts/opt-outs/",
            "Send the reference as a query parameter: /api/v1/contacts/opt-outs?respondent=...");

    Refusal {
        if (!(status >= 400 && status <= 599)) {
            throw new IllegalArgumentException("a refusal's status is 400 to 599, not " + status);
        }
        headers = Map.copyOf(headers);
    }

    private Refusal(int status, String detail, @Nullable String field, String remedy) {
        this(status, detail, field, remedy, Map.of());
    }

    /** For a path that is none; what is wrong with it decides, and what else takes a reference that no path can hold. */
    static Refusal unplain(@Nullable String path) {
        if (path == null) {
            return AMBIGUOUS_PATH;
        }
        if (PercentSigns.areBroken(path)) {
            return CUT_PATH;
        }
        return ELSEWHERE.entrySet().stream()
                .filter(way -> path.startsWith(way.getKey()))
                .map(way -> new Refusal(400, AMBIGUOUS_PATH.detail(), "path", way.getValue()))
                .findFirst()
                .orElse(AMBIGUOUS_PATH);
    }

    /** For what is no HTTP request that we take, by what the parser says. */
    static Refusal unreadable(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line ->
                new Refusal(
                        414, "The address is too long.", "query", "Shorten the address; 4,096 characters are taken.");
            case TooLongHttpHeaderException header ->
                new Refusal(
                        431,
                        "The headers are too large.",
                        "headers",
                        "Send fewer cookies and headers; 16 KiB are taken.");
            default ->
                new Refusal(400, "This is not an HTTP request that can be read.", "request", "Check the client.");
        };
    }

    /** For a body of more than so many bytes to this address. */
    static Refusal tooLarge(int most, String path) {
        String larger = " is larger than " + most / 1024 + " KiB.";
        return BodySize.isLogo(path)
                ? new Refusal(413, "The logo" + larger, "body", "Nothing was saved. Choose a smaller file.")
                : new Refusal(
                        413,
                        "The request" + larger,
                        "body",
                        "Nothing was saved. Send less at once; a longer text must be shortened.");
    }

    String title() {
        return HttpResponseStatus.valueOf(status).reasonPhrase();
    }

    /** RFC 9457, with the members and the types of the services. */
    JsonObject problem() {
        String type = "/problems/" + title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        JsonObject problem = new JsonObject()
                .put("type", type)
                .put("title", title())
                .put("status", status)
                .put("detail", detail);
        if (field != null) {
            problem.put("field", field);
        }
        return problem.put("remedy", remedy);
    }
}

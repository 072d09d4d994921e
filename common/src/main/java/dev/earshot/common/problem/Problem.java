package dev.earshot.common.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as RFC 9457 writes it down, with two members of our own: the field and the remedy.
 *
 * @param type a stable identifier of the kind of problem, a path relative to the origin
 * @param title the same for every problem of the type
 * @param status the HTTP status, 400 to 599
 * @param detail what is wrong with this request; never an answer's text or a person's name
 * @param field the parameter, header, JSON path or CSV column that is at fault, where there is one
 * @param remedy what to do about it, where there is something
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable String remedy) {

    private static final Pattern NAMED = Pattern.compile("`([^`]*)`");

    public Problem {
        if (!(status >= 400 && status <= 599)) {
            throw new IllegalArgumentException("a problem's status is 400 to 599, not " + status);
        }
    }

    /** 400: something in the request is not as it must be. */
    public static Problem badRequest(String field, String detail, String remedy) {
        return of(Status.BAD_REQUEST, detail, field, remedy);
    }

    public static Problem notFound(String detail, String remedy) {
        return of(Status.NOT_FOUND, detail, null, remedy);
    }

    public static Problem conflict(@Nullable String field, String detail, String remedy) {
        return of(Status.CONFLICT, detail, field, remedy);
    }

    public static Problem of(Status status, String detail, @Nullable String field, @Nullable String remedy) {
        return of(status.getStatusCode(), status.getReasonPhrase(), detail, field, remedy);
    }

    /** A problem whose type follows from its title: "Bad Request" is {@code /problems/bad-request}. */
    public static Problem of(int status, String title, String detail, @Nullable String field, @Nullable String remedy) {
        String type = "/problems/" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Problem(type, title, status, detail, field, remedy);
    }

    /** What is wrong, and what to do about it, for the person in front of it. */
    public String inWords() {
        return quoted(remedy == null ? detail : detail + " " + remedy);
    }

    /** The same text with what it names in quotation marks instead of backticks. */
    public static String quoted(String text) {
        return NAMED.matcher(text).replaceAll("“$1”");
    }

    public ProblemException toException() {
        return new ProblemException(this);
    }
}

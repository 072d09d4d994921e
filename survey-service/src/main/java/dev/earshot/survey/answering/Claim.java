package dev.earshot.survey.answering;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.trust.MergeTags;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an open link says about who follows it. No record: the request itself is given to fields only. */
public class Claim {
    private static final String TEST = "test";

    /** The score to preselect. */
    @RestQuery
    @Nullable
    String s;

    /** The organisation's reference to the person. */
    @RestQuery
    List<String> u = List.of();

    /** The organisation's reference to the order, call or ticket. */
    @RestQuery
    List<String> i = List.of();

    /** The signature of both. */
    @RestQuery
    List<String> g = List.of();

    /** The mark of a link that tries the survey out. */
    @RestQuery(TEST)
    List<String> test = List.of();

    @Context
    @Nullable
    HttpServerRequest request;

    @Nullable
    String s() {
        return s;
    }

    /** Whether the tool that sent the link has left a place in it unfilled. */
    boolean isUnfinished() {
        return Stream.of(person(), interaction(), signature(), given(s))
                .anyMatch(value -> value.filter(MergeTags::areIn).isPresent());
    }

    /** Whether it says twice who it is; either could be meant. */
    boolean isAmbiguous() {
        return Stream.of(u, i, g, test).anyMatch(values -> values.size() > 1);
    }

    /** Whether it can be stored as it is: nobody's reference is cut, or holds what is not read but acts. */
    boolean isStorable() {
        return Stream.of(person(), interaction())
                        .allMatch(value -> value.filter(text -> !Field.isLine(text) || !References.isWhole(text))
                                .isEmpty())
                && !isTooLong();
    }

    private boolean isTooLong() {
        return person().filter(text -> text.codePointCount(0, text.length()) > References.LONGEST_PERSON)
                        .isPresent()
                || interaction()
                        .filter(text -> text.codePointCount(0, text.length()) > References.LONGEST_INTERACTION)
                        .isPresent();
    }

    /** Where the person whom it proves says not to be asked any more; empty when it names nobody. */
    Optional<String> stopAddress(String survey) {
        return person().map(reference -> "/s/" + survey + "/stop?u=" + encoded(reference)
                + interaction().map(about -> "&i=" + encoded(about)).orElse("")
                + signature().map(proof -> "&g=" + encoded(proof)).orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    Optional<String> person() {
        return first(u);
    }

    Optional<String> interaction() {
        return first(i);
    }

    Optional<String> signature() {
        return first(g);
    }

    /** The mark of a test, right or wrong; what has one never counts. */
    Optional<String> mark() {
        return test.stream().findFirst().or(this::emptyMark);
    }

    /** One without a value comes as none at all, and would make an answer of the test. */
    private Optional<String> emptyMark() {
        return request != null && request.params().contains(TEST) ? Optional.of("") : Optional.empty();
    }

    private static Optional<String> first(List<String> values) {
        return values.stream().findFirst().flatMap(Claim::given);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }
}

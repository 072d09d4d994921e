package dev.earshot.survey.answering;

import dev.earshot.survey.field.Field;
import dev.earshot.survey.recording.References;
import dev.earshot.survey.trust.MergeTags;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an open link says about who follows it.
 *
 * @param s the score to preselect
 * @param u the organisation's reference to the person
 * @param i the organisation's reference to the order, call or ticket
 * @param g the signature of both
 * @param test the mark of a link that tries the survey out
 */
record Claim(
        @RestQuery @Nullable String s,
        @RestQuery @Nullable String u,
        @RestQuery @Nullable String i,
        @RestQuery @Nullable String g,
        @RestQuery @Nullable String test) {
    /** What stands where the address held bytes that are no UTF-8: several references would look the same. */
    private static final String REPLACED = "\uFFFD";

    /** Whether the tool that sent the link has left a place in it unfilled. */
    boolean isUnfinished() {
        return Stream.of(person(), interaction(), signature(), given(s))
                .anyMatch(value -> value.filter(MergeTags::areIn).isPresent());
    }

    /** Whether it can be stored as it is: nobody's reference is cut, or holds what is not read but acts. */
    boolean isStorable() {
        return Stream.of(person(), interaction())
                        .allMatch(value -> value.filter(text -> !Field.isLine(text) || text.contains(REPLACED))
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
        return given(u);
    }

    Optional<String> interaction() {
        return given(i);
    }

    Optional<String> signature() {
        return given(g);
    }

    /** The mark of a test, right or wrong; what has one never counts. */
    Optional<String> mark() {
        return Optional.ofNullable(test);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(any -> !any.isEmpty());
    }
}

package dev.earshot.survey.asking;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.field.Refusals;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words of the page around a question, for languages that Earshot does not speak itself; the others stay English. */
@Schema(name = "PageWords")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageWords(
        @Schema(description = "On the button", examples = "Invia") @Nullable
        String send,

        @Schema(description = "Behind the question above the comment, in brackets", examples = "facoltativo") @Nullable
        String optional,

        @Schema(description = "Said when no score was chosen") @Nullable
        String scoreMissing,

        @Schema(description = "Before the other languages of the survey", examples = "Lingua:") @Nullable
        String language,

        @Schema(description = "Said below the thanks") @Nullable
        String saved,

        @Schema(description = "The link back to an answer that may still be changed") @Nullable
        String amend,

        @Schema(description = "Said above an answer that is being changed") @Nullable
        String amending,

        @Schema(description = "The link for who does not want to be asked any more") @Nullable
        String stop,

        @Schema(description = "The button that takes a dialog off a website", examples = "Chiudi") @Nullable
        String close) {
    private static final int LONGEST = 200;

    /** None at all. */
    public static final PageWords NONE = new PageWords(null, null, null, null, null, null, null, null, null);

    @JsonIgnore
    boolean isEmpty() {
        return given().isEmpty();
    }

    /** Those that are said. */
    public Set<String> given() {
        return Stream.of(send, optional, scoreMissing, language, saved, amend, amending, stop, close)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The same, each a line that fits; what is blank is left out. */
    PageWords checked(Field field, Refusals refusals) {
        return new PageWords(
                line(field.of("send"), send, refusals),
                line(field.of("optional"), optional, refusals),
                line(field.of("scoreMissing"), scoreMissing, refusals),
                line(field.of("language"), language, refusals),
                line(field.of("saved"), saved, refusals),
                line(field.of("amend"), amend, refusals),
                line(field.of("amending"), amending, refusals),
                line(field.of("stop"), stop, refusals),
                line(field.of("close"), close, refusals));
    }

    private static @Nullable String line(Field field, @Nullable String sent, Refusals refusals) {
        return refusals.or(
                        Optional.<String>empty(),
                        () -> field.optionalText(sent, LONGEST).map(field::line))
                .orElse(null);
    }
}

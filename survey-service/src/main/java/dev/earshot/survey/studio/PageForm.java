package dev.earshot.survey.studio;

import dev.earshot.survey.asking.PageWords;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of the page in a language that it does not speak, as they stand in the form.
 *
 * @param english what stands there as long as nothing else is said
 */
record PageForm(PageWords words, PageWords english) {
    /** What the names of its inputs begin with. */
    static final String PREFIX = "page-";

    /** One word as an input. */
    record Line(String id, String name, String value, String hint) {}

    static PageWords read(Filled form) {
        return new PageWords(
                form.get(PREFIX + "send"),
                form.get(PREFIX + "optional"),
                form.get(PREFIX + "scoreMissing"),
                form.get(PREFIX + "language"),
                form.get(PREFIX + "saved"),
                form.get(PREFIX + "amend"),
                form.get(PREFIX + "amending"),
                form.get(PREFIX + "stop"),
                form.get(PREFIX + "close"));
    }

    public List<Line> lines() {
        return List.of(
                line("send", "Button", words.send(), english.send()),
                line("optional", "Beside the comment", words.optional(), english.optional()),
                line("scoreMissing", "Where no score is chosen", words.scoreMissing(), english.scoreMissing()),
                line("language", "Before the other languages", words.language(), english.language()),
                line("saved", "Below the thanks", words.saved(), english.saved()),
                line("amend", "Link to change the answer", words.amend(), english.amend()),
                line("amending", "Above an answer that is changed", words.amending(), english.amending()),
                line("stop", "Link to be asked no more", words.stop(), english.stop()),
                line("close", "Button that closes a dialog", words.close(), english.close()));
    }

    private static Line line(String member, String name, @Nullable String value, @Nullable String english) {
        return new Line(PREFIX + member, name, Objects.requireNonNullElse(value, ""), "In English: " + english);
    }
}

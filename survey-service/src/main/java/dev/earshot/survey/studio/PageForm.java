package dev.earshot.survey.studio;

import dev.earshot.survey.asking.PageWords;
import dev.earshot.survey.asking.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of the page in a language that it does not speak, as they stand in the form.
 *
 * @param english what stands there as long as nothing else is said
 */
record PageForm(Said said, PageWords english) {
    /** What the names of its inputs begin with. */
    static final String PREFIX = "page-";

    private static final List<Word> WORDS = List.of(
            new Word("send", "Button", PageWords::send),
            new Word("optional", "Beside the comment", PageWords::optional),
            new Word("scoreMissing", "Where no score is chosen", PageWords::scoreMissing),
            new Word("language", "Before the other languages", PageWords::language),
            new Word("saved", "Below the thanks", PageWords::saved),
            new Word("amend", "Link to change the answer", PageWords::amend),
            new Word("amending", "Above an answer that is changed", PageWords::amending),
            new Word("stop", "Link to be asked no more", PageWords::stop),
            new Word("close", "Button that closes a dialog", PageWords::close));

    private record Word(String member, String name, Function<PageWords, @Nullable String> in) {
        String input() {
            return PREFIX + member;
        }
    }

    /** One word as an input. */
    record Line(String id, String name, String value, String hint) {}

    /** The names of its inputs. */
    static Stream<String> inputs() {
        return WORDS.stream().map(Word::input);
    }

    /** What a wording puts into them. */
    static Map<String, String> texts(Wording wording) {
        PageWords words = Objects.requireNonNullElse(wording.page(), PageWords.NONE);
        return WORDS.stream()
                .collect(Collectors.toMap(
                        Word::input,
                        word -> Objects.requireNonNullElse(word.in().apply(words), "")));
    }

    static PageWords words(Said said) {
        return new PageWords(
                said.says(PREFIX + "send"),
                said.says(PREFIX + "optional"),
                said.says(PREFIX + "scoreMissing"),
                said.says(PREFIX + "language"),
                said.says(PREFIX + "saved"),
                said.says(PREFIX + "amend"),
                said.says(PREFIX + "amending"),
                said.says(PREFIX + "stop"),
                said.says(PREFIX + "close"));
    }

    /** What people read in English as long as nothing is said for it, in words. */
    public String missing() {
        return WORDS.stream()
                .filter(word -> said.says(word.input()).isBlank())
                .map(word -> "“" + word.in().apply(english) + "”")
                .collect(Collectors.joining(", "));
    }

    public List<Line> lines() {
        return WORDS.stream()
                .map(word -> new Line(
                        word.input(),
                        word.name(),
                        said.says(word.input()),
                        "In English: " + word.in().apply(english)))
                .toList();
    }
}

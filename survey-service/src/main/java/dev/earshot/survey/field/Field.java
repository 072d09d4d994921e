package dev.earshot.survey.field;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A named member of a request, with the checks that make a value of what was sent. Every refusal names the member.
 *
 * @param name as the caller wrote it, with its path where it is nested
 */
public record Field(String name) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}");

    private static final Pattern DECEIVING = Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

    /** A key of ours: 1 to 64 lower-case letters, digits, hyphens and underscores. */
    public String slug(@Nullable String value) {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw refused(
                    "This is not a key.",
                    "Use 1 to 64 lower-case letters, digits, `-` and `_`, beginning and ending with a letter or digit.");
        }
        return value;
    }

    /** A line of text that must be there, without the blanks around it, such as a name. */
    public String text(@Nullable String value, int most) {
        return optionalText(value, most)
                .map(this::line)
                .orElseThrow(() -> refused("A text is missing.", "Use 1 to " + most + " characters."));
    }

    /**
     * The text itself, when it looks like what it is: without control characters, line ends, and the controls that turn the
     * text behind them around. Right-to-left scripts need none of these; their marks and joiners stay.
     */
    public String line(String text) {
        if (isDeceiving(text)) {
            throw refused(
                    "The text holds control characters.",
                    "Remove line ends, U+0000 to U+001F, U+007F to U+009F, U+202A to U+202E and U+2066 to U+2069.");
        }
        return text;
    }

    /** Whether it could be such a line. */
    public static boolean isLine(String text) {
        return isUnicode(text) && !isDeceiving(text);
    }

    private static boolean isDeceiving(String text) {
        return DECEIVING.matcher(text).find();
    }

    /** A text that may be missing; blank counts as missing. */
    public Optional<String> optionalText(@Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            throw refused("The text has " + length + " characters.", "Use at most " + most + ".");
        }
        if (!isUnicode(text)) {
            throw refused(
                    "The text holds U+0000 or half of a surrogate pair.", "Use Unicode text without such characters.");
        }
        return Optional.of(text);
    }

    /** A BCP 47 tag such as {@code en} or {@code pt-BR}. */
    public Optional<String> language(@Nullable String value) {
        Optional<String> tag = optionalText(value, 35);
        if (tag.isPresent() && !LANGUAGE.matcher(tag.get()).matches()) {
            throw refused("This is not a language tag.", "Use a BCP 47 tag such as en, fr or pt-BR.");
        }
        return tag;
    }

    /** A language by its tag, or by what it is called in English or in itself, such as {@code français}. */
    public Optional<String> languageNamed(@Nullable String value) {
        return optionalText(value, 100)
                .map(text -> LanguageNames.tagOf(text)
                        .orElseThrow(() -> refused(
                                "There is no such language.",
                                "Use a BCP 47 tag such as en, fr or pt-BR, or what the language is called.")));
    }

    /** A BCP 47 tag of a language that there is, written as usual: what a page is in, browsers and readers must know. */
    public Optional<String> usualLanguage(@Nullable String value) {
        Optional<String> tag = language(value);
        tag.filter(text -> !LanguageNames.tagOf(text).equals(tag)).ifPresent(other -> {
            throw refused(
                    "This is not how a language is written.",
                    LanguageNames.tagOf(other)
                            .map(usual -> "Write " + usual + ".")
                            .orElse("Use a BCP 47 tag such as en, fr or pt-BR; dk and jp are countries."));
        });
        return tag;
    }

    /** One of the words that a member can take. */
    public <E extends Enum<E>> E word(@Nullable String value, List<E> words) {
        return words.stream()
                .filter(word -> word.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> refused(
                        "This is not one of the words it can be.",
                        "Use one of: "
                                + String.join(
                                        ", ", words.stream().map(Enum::toString).toList()) + "."));
    }

    /** A truth as it stands in an address; absent is false. */
    public boolean truth(@Nullable String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            case null -> false;
            default -> throw refused("This is neither true nor false.", "Send true or false.");
        };
    }

    public <T> T required(@Nullable T value) {
        if (value == null) {
            throw refused("The value is missing.", "Send it; see /api/openapi.json for the shape.");
        }
        return value;
    }

    /** The same member one level down. */
    public Field of(String member) {
        return new Field(name + "." + member);
    }

    public ProblemException refused(String detail, String remedy) {
        return Problem.badRequest(name, detail, remedy).toException();
    }

    /** Whether the text can be kept and sent on: no U+0000, no lone surrogate. */
    public static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return false;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}

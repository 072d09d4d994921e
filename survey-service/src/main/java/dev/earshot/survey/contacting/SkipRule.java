package dev.earshot.survey.contacting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who is left out, in a line such as {@code plan is trial, free} or {@code country is missing}. It speaks of an attribute,
 * or of {@code touchpoint}, {@code language} or {@code channel}; case makes no difference between values.
 *
 * @param trait what it looks at
 * @param test how
 * @param values with which it compares; none for {@link Test#GIVEN} and {@link Test#MISSING}
 */
public record SkipRule(String trait, Test test, List<String> values) {
    private static final Pattern FORM =
            Pattern.compile("(\\S+)\\s+(is\\s+not|is)\\s+(.+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern VALUE = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]+?))\\s*(,|$)");
    /** What a value must not begin with, unless it is quoted. */
    private static final Pattern SAYS_MORE =
            Pattern.compile("(?:not|given|missing)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST = 300;
    private static final String REMEDY =
            "Write it as `plan is trial, free`, `country is not FR`, `vip is given` or `vip is missing`.";

    /** How a rule compares. */
    public enum Test {
        IS,
        /** What is not known is not the value either. */
        IS_NOT,
        GIVEN,
        MISSING
    }

    public SkipRule {
        values = List.copyOf(values);
    }

    /**
     * Reads a line.
     *
     * @throws dev.earshot.common.problem.ProblemException when it is no rule
     */
    static SkipRule of(Field field, String line) {
        SkipRule rule = read(field, field.line(field.text(line, LONGEST)));
        int length = rule.text().length();
        if (length > LONGEST) {
            throw field.refused(
                    "The rule has " + length + " characters when it is written out.",
                    "Make two of it, each of at most " + LONGEST + ".");
        }
        return rule;
    }

    private static SkipRule read(Field field, String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw field.refused("This is no rule: " + text, REMEDY);
        }
        String trait = Attributes.checkedName(field, form.group(1));
        boolean negated = form.group(2).length() > "is".length();
        String compared = form.group(3).strip();
        if (!negated && compared.equalsIgnoreCase("not")) {
            throw field.refused("The rule has no value: " + text, REMEDY);
        }
        return switch (compared.toLowerCase(Locale.ROOT)) {
            case "given" -> new SkipRule(trait, negated ? Test.MISSING : Test.GIVEN, List.of());
            case "missing" -> new SkipRule(trait, negated ? Test.GIVEN : Test.MISSING, List.of());
            default -> new SkipRule(trait, negated ? Test.IS_NOT : Test.IS, values(field, compared));
        };
    }

    private static List<String> values(Field field, String compared) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(compared);
        int end = 0;
        while (end < compared.length()) {
            if (!value.find(end) || value.start() != end) {
                throw field.refused("A value cannot be read: " + compared.substring(end), REMEDY);
            }
            values.add(Optional.ofNullable(value.group(1)).orElseGet(() -> value.group(2)));
            end = value.end();
            if (end == compared.length() && !value.group(3).isEmpty()) {
                throw field.refused("A value is missing behind the last comma.", REMEDY);
            }
        }
        return values;
    }

    /** As it is stored: a line that was read before. */
    @JsonCreator
    static SkipRule stored(String line) {
        return read(new Field("skip"), line);
    }

    boolean skips(Candidate candidate) {
        Optional<String> known = candidate.trait(trait);
        return switch (test) {
            case IS -> known.filter(this::isAmongValues).isPresent();
            case IS_NOT -> known.filter(this::isAmongValues).isEmpty();
            case GIVEN -> known.isPresent();
            case MISSING -> known.isEmpty();
        };
    }

    private boolean isAmongValues(String known) {
        return values.stream()
                .anyMatch(value -> composed(known).equalsIgnoreCase(composed(value))
                        || (trait.equals("language") && isWithin(value, known)));
    }

    /** Accents are part of their letter, however they were typed. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Basic filtering as RFC 4647 has it: a language is also what is spoken of it in a country or written in a script. */
    private static boolean isWithin(String range, String language) {
        return language.regionMatches(true, 0, range + "-", 0, range.length() + 1);
    }

    /** The line, as it is read. */
    @JsonValue
    public String text() {
        return trait
                + switch (test) {
                    case IS -> " is " + listed();
                    case IS_NOT -> " is not " + listed();
                    case GIVEN -> " is given";
                    case MISSING -> " is missing";
                };
    }

    private String listed() {
        return values.stream().map(SkipRule::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String value) {
        boolean plain = !value.isEmpty()
                && value.indexOf(',') < 0
                && value.strip().length() == value.length()
                && !SAYS_MORE.matcher(value).lookingAt();
        return plain ? value : '"' + value + '"';
    }
}

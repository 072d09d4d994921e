package dev.earshot.survey.privacy;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of a text what points at a person: e-mail addresses, IBAN, card and phone numbers, IP addresses. What is taken
 * out leaves its kind in brackets, never longer than itself. Names and street addresses are not found.
 */
public final class Redaction {
    private static final List<Rule> RULES = Stream.of(
                    MailAddresses.rules(), accounts(), IpAddresses.rules(), PhoneNumbers.rules())
            .flatMap(List::stream)
            .toList();

    /** Some sign of an address of mail, however it is written. */
    private static final Pattern AT =
            Pattern.compile("[@\\[({<]| (?:at|ät|arroba|arobase) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Redaction() {}

    private static List<Rule> accounts() {
        return List.of(
                new Rule.Checked(
                        "[iban]",
                        "(?<!\\p{N})[A-Za-z]{2} ?\\d{2}(?:[ \\r\\n._/-]{0,4}[A-Za-z0-9]){11,30}(?![\\p{L}\\p{N}])",
                        Iban::isOne),
                new Rule.Checked("[card]", "(?<!\\p{N})[2-6](?:[ \\r\\n._/-]{0,4}\\d){12,18}(?!\\p{N})", Card::isOne),
                new Rule.Checked(
                        "[card]",
                        "(?<!\\p{N})[2-6]\\d{3}(?<between>[,|;] ?)\\d{4}(?:\\k<between>\\d{4}){2}(?!\\p{N})",
                        Card::isOne));
    }

    /** The text without what points at a person, be it escaped or not. */
    public static String of(String text) {
        return redacted(
                redacted(text, Lookalike::of),
                escaped -> Lookalike.readings(escaped).getLast());
    }

    /** Whether the text holds something that points at a person. */
    public static boolean concerns(String text) {
        return !of(text).equals(text);
    }

    private static String redacted(String text, Function<String, Lookalike> reading) {
        Lookalike seen = reading.apply(text);
        if (!mayPointAtSomebody(seen.text())) {
            return text;
        }
        String redacted = text;
        for (Rule rule : RULES) {
            String without = rule.applied(redacted, seen);
            if (!without.equals(redacted)) {
                redacted = without;
                seen = reading.apply(redacted);
            }
        }
        return redacted;
    }

    /** The same of every value. */
    public static SortedMap<String, String> of(SortedMap<String, String> texts) {
        SortedMap<String, String> redacted = new TreeMap<>(texts);
        redacted.replaceAll((name, text) -> of(text));
        return redacted;
    }

    /** All that is looked for has digits, but for addresses of mail. */
    private static boolean mayPointAtSomebody(String text) {
        return text.chars().anyMatch(Character::isDigit) || AT.matcher(text).find();
    }
}

package dev.earshot.survey.privacy;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what points at a person: e-mail addresses, IBAN, card and phone numbers, IP addresses. What is taken
 * out leaves its kind in brackets, never longer than itself. Names and street addresses are not found.
 */
public final class Redaction {
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "[mail]",
                    "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)++(?<=[\\p{L}\\p{N}-]{2})",
                    mail -> true),
            new Rule(
                    "[iban]",
                    "(?<![\\p{L}\\p{N}])[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]){11,30}(?![\\p{L}\\p{N}])",
                    Iban::isOne),
            new Rule("[card]", "(?<![\\p{L}\\p{N}])[2-6](?:[ -]?\\d){12,18}(?![\\p{L}\\p{N}])", Redaction::isCard),
            new Rule(
                    "[ip]",
                    "(?<![\\p{L}\\p{N}.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?![\\p{L}\\p{N}]|\\.\\d)",
                    ip -> true),
            new Rule(
                    "[ip]",
                    "(?<![\\p{L}\\p{N}:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![\\p{L}\\p{N}:])",
                    ip -> true),
            new Rule(
                    "[ip]",
                    "(?<![\\p{L}\\p{N}:])(?=[0-9A-Fa-f:]*\\d)(?:[0-9A-Fa-f]{1,4}:){1,6}(?::[0-9A-Fa-f]{1,4}){1,6}(?![\\p{L}\\p{N}:])",
                    ip -> true),
            new Rule(
                    "[phone]",
                    "(?<![\\p{L}\\p{N}.,/-])(?:\\+|00|\\(?0)\\d?(?:[ ./()-]{0,3}\\d){7,14}(?![\\p{L}\\p{N}])",
                    Redaction::isPhone),
            new Rule(
                    "[phone]",
                    "(?<![\\p{L}\\p{N}.,/-])(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}(?![\\p{L}\\p{N}])",
                    phone -> true));

    /** Days look like phone numbers that begin with 0. */
    private static final Pattern DAY = Pattern.compile("\\(?\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}(?!\\d).*");

    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_OF_CARD = 13;

    private Redaction() {}

    /**
     * What is looked for.
     *
     * @param check whether a stretch that looks like it is it
     */
    private record Rule(String kind, Pattern pattern, Predicate<String> check) {
        Rule(String kind, String pattern, Predicate<String> check) {
            this(kind, Pattern.compile(pattern), check);
        }

        String applied(String text) {
            return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(redacted(found.group())));
        }

        /** The longest beginning that checks goes: words and numbers that follow may look as if they belonged to it. */
        private String redacted(String found) {
            for (int end = found.length(); end > 0; end--) {
                if (isBoundary(found, end) && check.test(found.substring(0, end))) {
                    return kind + found.substring(end);
                }
            }
            return found;
        }

        private static boolean isBoundary(String found, int end) {
            return end == found.length()
                    || (!Character.isLetterOrDigit(found.charAt(end))
                            && Character.isLetterOrDigit(found.charAt(end - 1)));
        }
    }

    /** The text without what points at a person. */
    public static String of(String text) {
        String redacted = text;
        for (Rule rule : RULES) {
            redacted = rule.applied(redacted);
        }
        return redacted;
    }

    private static boolean isPhone(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && !DAY.matcher(found).matches();
    }

    /** As long as card numbers are, with the check digit of ISO/IEC 7812-1, annex B. */
    private static boolean isCard(String number) {
        int[] digits = number.chars()
                .filter(Character::isDigit)
                .map(digit -> Character.digit(digit, 10))
                .toArray();
        if (digits.length < FEWEST_OF_CARD) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length; i++) {
            boolean doubled = (digits.length - i) % 2 == 0;
            int value = doubled ? digits[i] * 2 : digits[i];
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}

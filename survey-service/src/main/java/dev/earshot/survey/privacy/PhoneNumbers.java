package dev.earshot.survey.privacy;

import java.util.List;
import java.util.regex.Pattern;

/** Phone numbers: international ones, those that are grouped as a country does, and what words say to be one. */
final class PhoneNumbers {
    private static final String KIND = "[phone]";

    /** A letter or a digit, but none of writings that set no blanks between words. */
    private static final String JOINED = "[\\p{L}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]]";

    /** Nothing that belongs to a number stands before it. */
    private static final String BEGIN = "(?<!" + JOINED + ")(?<!\\p{N}[.,/-])";

    private static final String END = "(?!" + JOINED + ")";

    /** What is counted or paid. */
    private static final String AMOUNT =
            "(?! ?(?:[\\p{Sc}]|(?:times|mal|fois|veces|vezes|volte|keer|x|people|orders|customers|eur|euros?|usd|dollars?)"
                    + END + "))";

    /** Days and times of day look like phone numbers. */
    private static final String TIME_FORM = "\\(?\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}(?!\\d).*"
            + "|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}(?!\\d).*|(?:19|20)\\d{2}[./-]?[01]\\d[./-]?[0-3]\\d(?!\\d).*"
            + "|\\d{1,2}\\.\\d{2} ?- ?\\d{1,2}\\.\\d{2}.*";

    private static final Pattern TIME = Pattern.compile(TIME_FORM);

    /** "0.00 0.00" and "10/10 9/10" are rows of small numbers. */
    private static final Pattern LONE_DIGIT = Pattern.compile("(?<!\\d)\\d(?!\\d)");

    private static final int MOST_LONE_DIGITS = 2;

    private static final int FEWEST_DIGITS = 9;

    private PhoneNumbers() {}

    static List<Rule> rules() {
        // A word right before is looked for first: the words themselves cost much more.
        String announced = "(?<=\\p{L}[^\\p{L}\\p{N}]{1,4}|[\\p{IsHan}は])(?!" + TIME_FORM
                + ")\\(?\\d(?:[ ./()-]{0,3}\\d){6,14}" + END + AMOUNT;
        String second = "\\(?0(?:[ ./()-]{0,3}\\d){8}";
        return List.of(
                new Rule.Matching(KIND, "(?i)(?<=wa\\.me/|tel:)\\+?\\d{7,15}" + END),
                // Of two in a row the longest that may be one would take the first, and leave half of the second.
                unlessReferred(new Rule.Checked(
                        KIND,
                        BEGIN + "(?:\\+|\\(?0)\\d?(?:[ ./()-]{0,3}\\d){7,12}?(?=(?: ?/ ?|[ \\r\\n]{1,2}(?:- )?)"
                                + second + ")",
                        PhoneNumbers::isOne)),
                new Rule.Checked(KIND, BEGIN + "\\+\\d?(?:[ \\r\\n./()-]{0,3}\\d){7,14}" + END, PhoneNumbers::isOne),
                new Rule.Behind(KIND, "(?iu)" + announced, PhoneWords::announce),
                unlessReferred(new Rule.Checked(
                        KIND, BEGIN + "\\(?0\\d?(?:[ ./()-]{0,3}\\d){7,14}" + END, PhoneNumbers::isOne)),
                unlessReferred(new Rule.Matching(
                        KIND, BEGIN + "(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}" + END)),
                unlessReferred(new NationalPhones(KIND)));
    }

    private static Rule unlessReferred(Rule rule) {
        return new Rule.Unless(rule, ReferenceWords::announce);
    }

    private static boolean isOne(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && found.chars().anyMatch(digit -> digit > '0' && digit <= '9')
                && !TIME.matcher(found).matches()
                && LONE_DIGIT.matcher(found).results().count() <= MOST_LONE_DIGITS;
    }
}

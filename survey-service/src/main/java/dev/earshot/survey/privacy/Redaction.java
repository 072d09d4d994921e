package dev.earshot.survey.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what points at a person: e-mail addresses, IBAN, card and phone numbers, IP addresses. What is taken
 * out leaves its kind in brackets, never longer than itself. Names and street addresses are not found.
 */
public final class Redaction {
    private static final String MAIL = "[mail]";
    private static final String IP = "[ip]";
    private static final String PHONE = "[phone]";

    /** Behind these, and some small words, a run of digits is a phone number. */
    private static final String PHONE_WORDS =
            "(?iu)(?<!\\p{L})(?:phone|tel|telephone|mobile?|cell|cellphone|call|ring|reach|sms|whats ?app|my number"
                    + "|tél|téléphone|portable|appele[zr]|joindre|mon numéro"
                    + "|(?:telefon|handy|mobil|ruf)(?:nummer|nr)?|mobiltelefon|ruft?|rufen|anrufen|meine nummer"
                    + "|teléfono|telefono|móvil|movil|celular|llam[aeá]\\w{0,4}|mi número"
                    + "|telefoon(?:nummer)?|mobiel|bel|mijn nummer|telefone|telem[óo]vel|lig[au]\\w{0,2}|meu número|هاتف|جوال)"
                    + "(?:[^\\p{L}\\p{N}]{1,3}(?:me|us|back|at|on|is|number|no|nr|unter|auf|an|au|al|op|ist|est|es|é|moi|mich|uns)){0,4}"
                    + "[^\\p{L}\\p{N}]{0,3}$";

    private static final String LOCAL_PART = "(?<![\\p{L}\\p{N}._%+'-])[\\p{L}\\p{N}._%+'-]++";
    private static final String HOST_PART = "[\\p{L}\\p{N}-]++";

    /** Nothing that belongs to a number stands before it. */
    private static final String BEGIN = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,/-])";

    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final List<Rule> RULES = List.of(
            new Matching(
                    MAIL, "[\"“”„](?:[^\"“”„\\\\\r\n]|\\\\.){1,64}+[\"“”]@" + HOST_PART + "(?:\\." + HOST_PART + ")++"),
            new Matching(MAIL, LOCAL_PART + " ?@ ?" + HOST_PART + "(?:\\." + HOST_PART + ")++(?<=[\\p{L}\\p{N}-]{2})"),
            new Matching(
                    MAIL,
                    "(?iu)" + LOCAL_PART + " ?[\\[({<] ?(?:at|@|ät|arroba|arobase) ?[\\])}>] ?" + HOST_PART
                            + "(?: ?(?:\\.|[\\[({<] ?(?:dot|\\.|punkt|point|punto|ponto) ?[\\])}>]) ?" + HOST_PART
                            + ")++"),
            new Matching(
                    MAIL,
                    "(?iu)" + LOCAL_PART + " (?:at|ät|arroba|arobase) " + HOST_PART
                            + "(?:\\.| (?:dot|punkt|point|punto|ponto) )(?:com|org|net|edu|info|io|eu|us|uk|de|fr|es|nl|pt|it|ch|at|be|br)"
                            + END),
            new Matching(MAIL, "(?iu)" + LOCAL_PART + "@(?:g(?:oogle)?mail|hotmail|icloud|outlook|yahoo)" + END),
            new Checked(
                    "[iban]",
                    "(?<![\\p{L}\\p{N}])[A-Za-z]{2} ?\\d{2}(?:[ \\r\\n._/-]{0,4}[A-Za-z0-9]){11,30}" + END,
                    Iban::isOne),
            new Checked("[card]", "(?<!\\p{N})[2-6](?:[ \\r\\n._/-]{0,4}\\d){12,18}(?!\\p{N})", Card::isOne),
            new Checked(
                    "[card]",
                    "(?<!\\p{N})[2-6]\\d{3}(?<between>[,|])\\d{4}(?:\\k<between>\\d{4}){2}(?!\\p{N})",
                    Card::isOne),
            new Matching(
                    IP,
                    "(?<![\\p{L}\\p{N}.])(?:(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)(?:\\.|[\\[(]\\.[\\])])){3}(?:25[0-5]|2[0-4]\\d|[01]?\\d?\\d)(?![\\p{L}\\p{N}]|\\.\\d)"),
            new Matching(IP, "(?<![\\p{L}\\p{N}:])(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}(?![\\p{L}\\p{N}:])"),
            new Matching(
                    IP,
                    "(?<![\\p{L}\\p{N}:])(?=[0-9A-Fa-f:]*\\d)(?=[0-9A-Fa-f]{3})(?:[0-9A-Fa-f]{1,4}:){1,7}(?:(?::[0-9A-Fa-f]{1,4}){1,6}|:)(?![\\p{L}\\p{N}:])"),
            new Matching(PHONE, "(?i)(?<=wa\\.me/|tel:)\\+?\\d{7,15}" + END),
            new Checked(
                    PHONE,
                    BEGIN + "(?:\\+\\d?(?:[ \\r\\n./()-]{0,3}\\d){7,14}|\\(?0\\d?(?:[ ./()-]{0,3}\\d){7,14})" + END,
                    Redaction::isPhone),
            new Matching(PHONE, BEGIN + "(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}" + END),
            new Announced(
                    PHONE,
                    "(?iu)(?<![\\p{L}\\p{N}])\\d(?:[ ./()-]{0,2}\\d){6,14}" + END
                            + "(?! ?(?:times|mal|fois|veces|vezes|keer|x)" + END + ")",
                    PHONE_WORDS),
            new National());

    /** Some sign of an address of mail, however it is written. */
    private static final Pattern AT =
            Pattern.compile("[@\\[({<]| (?:at|ät|arroba|arobase) ", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Days and times of day look like phone numbers. */
    private static final Pattern TIME = Pattern.compile(
            "\\(?\\d{1,2}([./-])\\d{1,2}\\1\\d{2,4}(?!\\d).*|(?:19|20)\\d{2}[./-]?[01]\\d[./-]?[0-3]\\d(?!\\d).*"
                    + "|\\d{1,2}\\.\\d{2} ?- ?\\d{1,2}\\.\\d{2}.*");

    /** "0.00 0.00" and "10/10 9/10" are rows of small numbers. */
    private static final Pattern LONE_DIGIT = Pattern.compile("(?<!\\d)\\d(?!\\d)");

    private static final int MOST_LONE_DIGITS = 2;

    private static final int FEWEST_DIGITS = 9;

    private Redaction() {}

    /** Finds one kind of what points at a person. */
    private sealed interface Rule {
        /** What stands in its place. */
        String kind();

        /** Where it stands in a text as people read it. */
        List<Span> in(String text);

        default String applied(String text, Lookalike seen) {
            List<Span> found = in(seen.text()).stream()
                    .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()))
                    .map(seen::original)
                    .toList();
            StringBuilder kept = new StringBuilder();
            int from = 0;
            for (Span span : found) {
                if (span.start() >= from) {
                    kept.append(text, from, span.start()).append(kind());
                    from = span.end();
                }
            }
            return kept.append(text, from, text.length()).toString();
        }
    }

    /** Whatever has the form. */
    private record Matching(String kind, Pattern pattern) implements Rule {
        Matching(String kind, String pattern) {
            this(kind, Pattern.compile(pattern));
        }

        @Override
        public List<Span> in(String text) {
            Matcher matcher = pattern.matcher(text);
            List<Span> found = new ArrayList<>();
            while (matcher.find()) {
                found.add(new Span(matcher.start(), matcher.end()));
            }
            return found;
        }
    }

    /** What has the form and passes a check. */
    private record Checked(String kind, Pattern pattern, Predicate<String> check) implements Rule {
        Checked(String kind, String pattern, Predicate<String> check) {
            this(kind, Pattern.compile(pattern), check);
        }

        /** Words and numbers around it may look as if they belonged to it, so every beginning and every end is tried. */
        @Override
        public List<Span> in(String text) {
            Matcher matcher = pattern.matcher(text);
            List<Span> found = new ArrayList<>();
            int from = 0;
            while (from <= text.length() && matcher.find(from)) {
                int end = longest(matcher.group());
                if (end > 0) {
                    found.add(new Span(matcher.start(), matcher.start() + end));
                }
                from = matcher.start() + Math.max(end, 1);
            }
            return found;
        }

        /** Where the longest beginning that checks ends; 0 where none does. */
        private int longest(String whole) {
            for (int end = whole.length(); end > 0; end--) {
                if (isBoundary(whole, end) && check.test(whole.substring(0, end))) {
                    return end;
                }
            }
            return 0;
        }

        private static boolean isBoundary(String found, int end) {
            return end == found.length()
                    || (!Character.isLetterOrDigit(found.charAt(end))
                            && Character.isLetterOrDigit(found.charAt(end - 1)));
        }
    }

    /** What has the form and is announced by the words before it. */
    private record Announced(String kind, Pattern pattern, Pattern before) implements Rule {
        private static final int LONGEST_BEFORE = 60;

        Announced(String kind, String pattern, String before) {
            this(kind, Pattern.compile(pattern), Pattern.compile(before));
        }

        @Override
        public List<Span> in(String text) {
            return new Matching(kind, pattern)
                    .in(text).stream()
                            .filter(span -> !TIME.matcher(text.substring(span.start(), span.end()))
                                    .matches())
                            .filter(span -> before.matcher(text)
                                    .region(Math.max(0, span.start() - LONGEST_BEFORE), span.start())
                                    .find())
                            .toList();
        }
    }

    /** Phone numbers as people write them at home. */
    private record National() implements Rule {
        @Override
        public String kind() {
            return PHONE;
        }

        @Override
        public List<Span> in(String text) {
            return NationalPhones.in(text);
        }
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

    private static boolean isPhone(String found) {
        long digits = found.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && found.chars().anyMatch(digit -> digit > '0' && digit <= '9')
                && !TIME.matcher(found).matches()
                && LONE_DIGIT.matcher(found).results().count() <= MOST_LONE_DIGITS;
    }
}

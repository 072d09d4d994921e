package dev.earshot.survey.privacy;

import java.util.regex.Pattern;

/** Card numbers as ISO/IEC 7812 numbers them. */
final class Card {
    private static final int SHORTEST = 13;

    /** How their numbers begin, and how long they are then. */
    private static final Pattern ISSUED = Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{18})|2[2-7]\\d{14}|5[1-5]\\d{14}"
            + "|3[47]\\d{13}|3[0689]\\d{12}|(?:3[05689]|5[06-9]|6\\d)\\d{14,17}");

    /** Two days in a row have as many digits as a card. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|1[0-2])\\1(?:19|20)\\d{2}"
                    + "|(?:19|20)\\d{2}([./-])(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private Card() {}

    /** Whether digits, with little between them or nothing, are as many as an issuer's cards have, and check. */
    static boolean isOne(String text) {
        String number = digits(text);
        return number.length() >= SHORTEST
                && checks(number)
                && ISSUED.matcher(number).matches()
                && !DAY.matcher(text).find();
    }

    /** Without a pattern, for this is asked at every group of digits. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.append(text.charAt(i));
            }
        }
        return digits.toString();
    }

    /** By the check digit of annex B. */
    private static boolean checks(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            boolean doubled = (number.length() - i) % 2 == 0;
            int value = doubled ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}

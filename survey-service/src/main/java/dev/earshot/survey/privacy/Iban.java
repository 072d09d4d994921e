package dev.earshot.survey.privacy;

import java.math.BigInteger;
import java.util.Locale;

/** Bank account numbers as ISO 13616 writes them. */
final class Iban {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;

    private Iban() {}

    /** Whether a run of letters and digits, with spaces or without, carries the check digits that it must. */
    static boolean isOne(String text) {
        String account = text.replace(" ", "").toUpperCase(Locale.ROOT);
        StringBuilder number = new StringBuilder();
        (account.substring(HEAD) + account.substring(0, HEAD))
                .chars()
                .forEach(character -> number.append(Character.digit(character, 36)));
        return new BigInteger(number.toString()).mod(MODULUS).intValue() == 1;
    }
}

package dev.earshot.survey.privacy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Bank account numbers as ISO 13616 and its registry write them. */
final class Iban {
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int COUNTRY = 2;
    private static final int HEAD = 4;

    /** How many letters and digits they have, by country. */
    private static final Map<String, Integer> LENGTHS = Arrays.stream("""
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18
            FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20
            LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SD18
            SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20""".split("\\s+"))
            .collect(Collectors.toMap(
                    entry -> entry.substring(0, COUNTRY), entry -> Integer.valueOf(entry.substring(COUNTRY))));

    private Iban() {}

    /**
     * Whether letters and digits, with little between them or nothing, are as many as the country has, and check. No country
     * has more letters than digits, while sentences do.
     */
    static boolean isOne(String text) {
        String account = text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
        return Objects.equals(LENGTHS.get(account.substring(0, COUNTRY)), account.length())
                && 2 * account.chars().filter(Character::isDigit).count() > account.length()
                && number(account.substring(HEAD) + account.substring(0, HEAD))
                                .mod(MODULUS)
                                .intValue()
                        == 1;
    }

    private static BigInteger number(String lettersAndDigits) {
        StringBuilder number = new StringBuilder();
        lettersAndDigits.chars().forEach(character -> number.append(Character.digit(character, 36)));
        return new BigInteger(number.toString());
    }
}

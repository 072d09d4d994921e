package dev.earshot.survey.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;

/**
 * Phone numbers as people write them at home, without the country in front. A run of digits alone could be an order's, so
 * it must be grouped as the country groups it.
 */
final class NationalPhones {
    private static final List<String> COUNTRIES = List.of(
            "US", "GB", "FR", "DE", "ES", "IT", "NL", "PT", "BR", "CH", "AT", "BE", "PL", "AU", "IN", "JP", "CN", "AE");

    private static final int FEWEST_DIGITS = 9;

    /** Groups of digits that are looked at; long lists of them are no phone numbers. */
    private static final long TRIES = 50;

    private NationalPhones() {}

    /** Where there are some, in any of the countries; they may overlap. */
    static List<Span> in(String text) {
        if (!hasEnoughDigits(text)) {
            return List.of();
        }
        List<Span> found = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (PhoneNumberMatch match :
                    PhoneNumberUtil.getInstance().findNumbers(text, country, Leniency.STRICT_GROUPING, TRIES)) {
                if (isGrouped(match.rawString())) {
                    found.add(new Span(match.start(), match.end()));
                }
            }
        }
        return found;
    }

    private static boolean hasEnoughDigits(String text) {
        return text.chars().filter(Character::isDigit).limit(FEWEST_DIGITS).count() == FEWEST_DIGITS;
    }

    private static boolean isGrouped(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS && digits < number.length();
    }
}

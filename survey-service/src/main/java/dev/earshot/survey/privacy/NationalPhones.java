package dev.earshot.survey.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Phone numbers as people write them at home, without the country in front. A run of digits alone could be an order's, so
 * it must be grouped as the country groups it.
 */
record NationalPhones(String kind) implements Rule {
    private static final long TRIES = 10;

    private static final List<String> COUNTRIES = List.of(
            "US", "GB", "FR", "DE", "ES", "IT", "NL", "PT", "BR", "CH", "AT", "BE", "PL", "AU", "IN", "JP", "CN", "AE",
            "RU");

    private static final int FEWEST_DIGITS = 9;

    /** Groups of digits with what stands between them: the only places that are worth a look. */
    private static final Pattern GROUPS = Pattern.compile("\\(?\\d[\\d ().-]{7,30}\\d");

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?: \\d{3})* 000");

    /** Of one text; a long list of numbers is not one of phones. */
    private static final int MOST_LOOKED_AT = 20;

    /** Where there are some, in any of the countries; they may overlap. */
    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        GROUPS.matcher(text)
                .results()
                .filter(groups -> isGrouped(groups.group()))
                .limit(MOST_LOOKED_AT)
                .forEach(groups -> {
                    for (String country : COUNTRIES) {
                        for (PhoneNumberMatch match : PhoneNumberUtil.getInstance()
                                .findNumbers(groups.group(), country, Leniency.STRICT_GROUPING, TRIES)) {
                            if (isGrouped(match.rawString())) {
                                found.add(new Span(groups.start() + match.start(), groups.start() + match.end()));
                            }
                        }
                    }
                });
        return found;
    }

    private static boolean isGrouped(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return digits >= FEWEST_DIGITS
                && digits < number.length()
                && !THOUSANDS.matcher(number).matches();
    }
}

package dev.earshot.local.gateway;

import java.util.Locale;

/**
 * What an address may not hold and browsers send as it is, such as the braces of a placeholder that a mailing tool has left
 * in a link. A service refuses them without a word; escaped, they reach the page that says what is wrong.
 */
final class OddCharacters {
    private static final String ODD = "{}|\\^`<>\"[]";

    private OddCharacters() {}

    static String escaped(String address) {
        StringBuilder escaped = new StringBuilder();
        address.chars().forEach(character -> {
            if (ODD.indexOf(character) >= 0) {
                escaped.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}

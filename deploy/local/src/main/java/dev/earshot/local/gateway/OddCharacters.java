package dev.earshot.local.gateway;

import java.util.Locale;

/**
 * What an address may not hold and browsers send as it is, such as the braces of a placeholder that a mailing tool has left
 * in a link, or a letter beyond ASCII. A service refuses them without a word; escaped, they reach the page that says what is wrong.
 */
final class OddCharacters {
    private static final String ODD = "{}|\\^`<>\"[]";

    private static final int ASCII = 0x7f;

    private OddCharacters() {}

    /** Of an address as the parser gives it: a character for every byte. */
    static String escaped(String address) {
        StringBuilder escaped = new StringBuilder();
        address.chars().forEach(character -> {
            if (ODD.indexOf(character) >= 0 || character > ASCII) {
                escaped.append('%').append(Integer.toHexString(character).toUpperCase(Locale.ROOT));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}

package dev.earshot.local.gateway;

import java.util.regex.Pattern;

/** Percent signs in addresses: each begins an escape of two hexadecimal digits, or it is broken. */
final class PercentSigns {
    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    private PercentSigns() {}

    static boolean areBroken(String address) {
        return BROKEN.matcher(address).find();
    }

    /** The same address, where a broken percent sign means itself. */
    static String mended(String address) {
        return BROKEN.matcher(address).replaceAll("%25");
    }
}

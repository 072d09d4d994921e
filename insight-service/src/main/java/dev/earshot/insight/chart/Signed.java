package dev.earshot.insight.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people write them: with a sign, a true minus and always as many decimals. */
public final class Signed {
    private Signed() {}

    /** A polarity from -1 to 1 with two decimals, such as +0.30 or −0.12. */
    public static String polarity(double polarity) {
        return of(polarity, 2);
    }

    /** Points of a score with one decimal, such as −24.2. */
    public static String points(double points) {
        return of(points, 1);
    }

    private static String of(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String sign = switch (rounded.signum()) {
            case -1 -> "−";
            case 1 -> "+";
            default -> "";
        };
        return sign + rounded.abs().toPlainString();
    }
}

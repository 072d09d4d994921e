package dev.earshot.survey.look;

import dev.earshot.survey.field.Field;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The colour of buttons and links, as sRGB. Whoever reads with it can: it stands out from the pages' light grounds by 4.5 to
 * 1 (WCAG 2.2, 1.4.3), and its tint for dark pages from those by 7.
 */
public record Accent(int rgb) {
    /** The usual one. */
    static final Accent EARSHOT = new Accent(0x0f766e);

    private static final double READABLE = 4.5;

    /** A glowing screen in the dark wants more. */
    private static final double READABLE_IN_THE_DARK = 7;

    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;

    /** The lightest dark ground and the darkest light one of answer.css. */
    private static final int LIGHT_GROUND = 0xf7f6f3;

    private static final int DARK_GROUND = 0x1d1f1c;

    private static final int STEPS = 100;
    private static final Pattern HEX = Pattern.compile("#?([0-9a-f]{6}|[0-9a-f]{3})");

    public Accent {
        if (rgb < 0 || rgb > WHITE) {
            throw new IllegalArgumentException("not sRGB: " + rgb);
        }
        if (contrast(rgb, LIGHT_GROUND) < READABLE) {
            throw new IllegalArgumentException("too pale: " + hex(rgb));
        }
    }

    /**
     * What a caller sent.
     *
     * @throws dev.earshot.common.problem.ProblemException when it is no colour, or too pale to read; it names a shade that is
     *     not
     */
    public static Accent of(Field field, String sent) {
        Matcher hex = HEX.matcher(sent.strip().toLowerCase(Locale.ROOT));
        if (!hex.matches()) {
            throw field.refused(
                    "`" + field.line(sent) + "` is not a colour.", "Use six hexadecimal digits, such as #0f766e.");
        }
        String digits = hex.group(1);
        int rgb = Integer.parseInt(digits.length() == 3 ? digits.replaceAll("(.)", "$1$1") : digits, 16);
        double contrast = contrast(rgb, LIGHT_GROUND);
        if (contrast < READABLE) {
            throw field.refused(
                    "%s is too pale to be read on a light page: %.1f to 1, where 4.5 to 1 is needed."
                            .formatted(hex(rgb), Math.floor(contrast * 10) / 10),
                    "Take a darker shade of it, such as " + hex(readable(rgb, BLACK, LIGHT_GROUND, READABLE)) + ".");
        }
        return new Accent(rgb);
    }

    static Accent stored(String hex) {
        return new Accent(Integer.parseInt(hex.substring(1), 16));
    }

    /** On light pages. */
    public String light() {
        return hex(rgb);
    }

    /** The nearest of its tints that can be read on dark pages. */
    public String dark() {
        return hex(readable(rgb, WHITE, DARK_GROUND, READABLE_IN_THE_DARK));
    }

    /** The colour itself, or the nearest of the same hue on the way to black or white that stands out so much. */
    private static int readable(int rgb, int towards, int ground, double contrast) {
        return IntStream.rangeClosed(0, STEPS)
                .map(step -> lit(rgb, towards, step))
                .filter(lit -> contrast(lit, ground) >= contrast)
                .findFirst()
                .orElse(towards);
    }

    /** As light as so many hundredths of the way; hue and saturation stay (HSL, CSS Color 4, 7). */
    private static int lit(int rgb, int towards, int percent) {
        if (percent == 0) {
            return rgb;
        }
        int red = channel(rgb, 2);
        int green = channel(rgb, 1);
        int blue = channel(rgb, 0);
        double most = Math.max(red, Math.max(green, blue)) / 255.0;
        double least = Math.min(red, Math.min(green, blue)) / 255.0;
        double lightness = (most + least) / 2;
        double room = Math.min(lightness, 1 - lightness);
        double wished = lightness + ((towards == WHITE ? 1 : 0) - lightness) * percent / STEPS;
        double spread = room == 0 ? 0 : Math.min(wished, 1 - wished) / room;
        int lit = 0;
        for (int place = 2; place >= 0; place--) {
            double value = wished + (channel(rgb, place) / 255.0 - lightness) * spread;
            lit = (lit << 8) | (int) Math.round(255 * Math.clamp(value, 0, 1));
        }
        return lit;
    }

    private static int channel(int rgb, int place) {
        return (rgb >> (8 * place)) & 0xff;
    }

    /** From 1 (the same) to 21 (black and white); https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
    static double contrast(int one, int other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** From 0 (black) to 1 (white); https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
    private static double luminance(int rgb) {
        return 0.2126 * linear(channel(rgb, 2)) + 0.7152 * linear(channel(rgb, 1)) + 0.0722 * linear(channel(rgb, 0));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String hex(int rgb) {
        return "#%06x".formatted(rgb);
    }
}

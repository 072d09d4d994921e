package dev.earshot.survey.look;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A picture to stand above a survey: small enough for a page of 20 kB. */
final class Logo {
    static final int WIDEST = 200;
    static final int HIGHEST = 48;

    /** In bytes: with the form, which takes about 10 kB and 2 more with its proof of work, a page stays below 20. */
    static final int LARGEST = 8 * 1024;

    private final String mediaType;
    private final int width;
    private final int height;
    private final byte[] content;

    /**
     * Checks that it fits.
     *
     * @param mediaType {@code image/png} or {@code image/svg+xml}
     * @param width as it is shown, in CSS pixels, at most {@link #WIDEST}
     * @param height as it is shown, in CSS pixels, at most {@link #HIGHEST}
     * @param content at most {@link #LARGEST}; nobody changes it from now on
     */
    Logo(String mediaType, int width, int height, byte[] content) {
        if (width < 1 || width > WIDEST || height < 1 || height > HIGHEST) {
            throw new IllegalArgumentException("a logo of " + width + " by " + height);
        }
        if (content.length < 1 || content.length > LARGEST) {
            throw new IllegalArgumentException("a logo of " + content.length + " bytes");
        }
        this.mediaType = mediaType;
        this.width = width;
        this.height = height;
        this.content = content;
    }

    String mediaType() {
        return mediaType;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    byte[] content() {
        return content;
    }

    /** SHA-256 of the content: another picture has another address. */
    byte[] id() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where everybody finds it. */
    static String address(byte[] id) {
        return "/logo/" + HexFormat.of().formatHex(id);
    }
}

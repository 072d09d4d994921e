package dev.earshot.survey.look;

import dev.earshot.survey.field.Field;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Makes a logo of a PNG, JPEG or GIF: drawn anew, so that nothing but the picture is left of the file. */
final class Picture {
    /** Of the largest that is read: more is no logo, and some files of a few bytes unpack to gigabytes. */
    private static final long MOST_PIXELS = 16_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** How many pixels are read for one that is shown; the rest of a large picture is passed over. */
    private static final int READ = 4;

    /** Screens with fine pixels show twice as many as CSS counts. */
    private static final int FINEST = 2;

    private static final int TENTHS = 10;

    private Picture() {}

    /** Empty when it is none of these formats. */
    static Optional<Logo> read(Field field, byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                reader.dispose();
                return Optional.empty();
            }
            try {
                reader.setInput(in, true, true);
                return Optional.of(logo(field, reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException broken) {
            throw field.refused("The picture cannot be read: it is cut off or broken.", "Save it anew as PNG or SVG.");
        }
    }

    private static Logo logo(Field field, ImageReader reader) throws IOException {
        int wide = reader.getWidth(0);
        int high = reader.getHeight(0);
        if ((long) wide * high > MOST_PIXELS) {
            throw field.refused(
                    "The picture has %d by %d pixels.".formatted(wide, high),
                    "Use a smaller one: it is shown at most 200 pixels wide and 48 high.");
        }
        double fit = Math.min(1, Math.min((double) Logo.WIDEST / wide, (double) Logo.HIGHEST / high));
        int width = Math.max(1, (int) Math.round(wide * fit));
        int height = Math.max(1, (int) Math.round(high * fit));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(Math.max(1, wide / (READ * width)), Math.max(1, high / (READ * height)), 0, 0);
        return logo(field, reader.read(0, some), width, height);
    }

    private static Logo logo(Field field, BufferedImage picture, int width, int height) {
        // As fine as there are bytes for it
        return IntStream.iterate(FINEST * TENTHS, tenths -> tenths >= TENTHS, tenths -> tenths - 2)
                .mapToObj(tenths -> png(picture, width * tenths / TENTHS, height * tenths / TENTHS))
                .filter(png -> png.length <= Logo.LARGEST)
                .findFirst()
                .map(png -> new Logo("image/png", width, height, png))
                .orElseThrow(() -> field.refused(
                        "The picture has too many details: it takes more than 8 kB at the size in which it is shown.",
                        "Use a simpler one, as PNG or SVG."));
    }

    private static byte[] png(BufferedImage picture, int width, int height) {
        BufferedImage drawn = picture;
        // Halving first keeps thin lines that one large step would lose
        while (drawn.getWidth() >= 2 * width && drawn.getHeight() >= 2 * height) {
            drawn = scaled(drawn, drawn.getWidth() / 2, drawn.getHeight() / 2);
        }
        BufferedImage last = scaled(drawn, Math.min(width, picture.getWidth()), Math.min(height, picture.getHeight()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(last, "png", out);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage scaled = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = scaled.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
        brush.dispose();
        return scaled;
    }
}

package dev.earshot.survey.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final String LONGEST =
            "https://feedback.example.org/s/a-survey-with-a-key-of-the-greatest-length-that-a-key-may-have-ab12?lang=pt-BR";

    private static final int PIXELS = 8;
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/s/a?lang=en", LONGEST})
    void what_is_drawn_reads_as_the_address(String address) throws ReaderException {
        assertThat(read(QrCode.svg(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 333, 600, 2000})
    void a_png_is_as_large_as_asked_black_and_white_and_reads_as_the_address(int pixels)
            throws ReaderException, IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(QrCode.png(LONGEST, pixels)));
        assertThat(picture.getWidth()).isEqualTo(pixels);
        assertThat(picture.getHeight()).isEqualTo(pixels);
        int[] colours = picture.getRGB(0, 0, pixels, pixels, null, 0, pixels);
        assertThat(Arrays.stream(colours).map(colour -> colour & 0xffffff).distinct())
                .containsExactlyInAnyOrder(0x000000, 0xffffff);
        assertThat(read(colours, pixels)).isEqualTo(LONGEST);
    }

    private static String read(String svg) throws ReaderException {
        int side = number(SIDE.matcher(svg)) * PIXELS;
        int[] picture = new int[side * side];
        Arrays.fill(picture, 0xffffff);
        Matcher modules = MODULE.matcher(svg);
        while (modules.find()) {
            for (int pixel = 0; pixel < PIXELS * PIXELS; pixel++) {
                int x = Integer.parseInt(modules.group(1)) * PIXELS + pixel % PIXELS;
                int y = Integer.parseInt(modules.group(2)) * PIXELS + pixel / PIXELS;
                picture[y * side + x] = 0;
            }
        }
        return read(picture, side);
    }

    private static String read(int[] picture, int side) throws ReaderException {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture))))
                .getText();
    }

    private static int number(Matcher matcher) throws NotFoundException {
        if (!matcher.find()) {
            throw NotFoundException.getNotFoundInstance();
        }
        return Integer.parseInt(matcher.group(1));
    }
}

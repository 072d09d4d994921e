package dev.earshot.survey.sharing;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An address as a QR code. As SVG it stays sharp in any size; as PNG every module is the same number of whole pixels. */
final class QrCode {
    /** Modules of white around it, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** A square of so many pixels, with what is left over as white around it. */
    static byte[] png(String address, int pixels) {
        var code = code(address);
        int module = pixels / (code.size + 2 * QUIET);
        if (module == 0) {
            throw new IllegalArgumentException("the code does not fit into " + pixels + " pixels");
        }
        int margin = (pixels - module * code.size) / 2;
        return Png.square(
                pixels,
                // What lies outside the code has no ink
                (x, y) -> x >= margin && y >= margin && code.getModule((x - margin) / module, (y - margin) / module));
    }

    private static io.nayuki.qrcodegen.QrCode code(String address) {
        // Quartile: a quarter of it may be scratched or covered
        return io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.QUARTILE);
    }

    static String svg(String address) {
        var code = code(address);
        int side = code.size + 2 * QUIET;
        String dark = IntStream.range(0, code.size)
                .boxed()
                .flatMap(y -> IntStream.range(0, code.size)
                        .filter(x -> code.getModule(x, y))
                        .mapToObj(x -> "M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET)))
                .collect(Collectors.joining());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="240" height="240">\
                <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>""".formatted(side, side, dark);
    }
}

package dev.earshot.survey.sharing;

import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An address as a QR code, drawn as SVG; it stays sharp in any size. */
final class QrCode {
    /** Modules of white around it, as ISO/IEC 18004 asks. */
    private static final int QUIET = 4;

    private QrCode() {}

    static String svg(String address) {
        // Quartile: a quarter of it may be scratched or covered
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.QUARTILE);
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

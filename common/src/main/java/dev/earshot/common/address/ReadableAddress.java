package dev.earshot.common.address;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses addresses of the API that are no text in UTF-8, or not percent-encoded: the framework turns the ones away without
 * a word, and reads of the others something that nobody sent.
 */
@ApplicationScoped
class ReadableAddress {
    private static final Problem UNREADABLE = Problem.badRequest(
            "address",
            "The address is not percent-encoded UTF-8.",
            "Write letters beyond ASCII as the escapes of their UTF-8 bytes, such as %C3%A9 for \u00e9.");

    private final ProblemPage page;

    ReadableAddress(ProblemPage page) {
        this.page = page;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, LiteralAddress.BEFORE_ALL_READERS + 1);
    }

    private void check(RoutingContext exchange) {
        String address = exchange.request().uri();
        if (!address.startsWith("/api/") || isReadable(address)) {
            exchange.next();
            return;
        }
        page.send(UNREADABLE, exchange);
    }

    private static boolean isReadable(String address) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(address) && isUtf8(address);
    }

    /** Broken escapes are for others to name. */
    private static boolean isUtf8(String address) {
        try {
            byte[] bytes =
                    URLDecoder.decode(address, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
            return !StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .isEmpty();
        } catch (CharacterCodingException notUtf8) {
            return false;
        } catch (IllegalArgumentException brokenEscape) {
            return true;
        }
    }
}

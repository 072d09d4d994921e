package dev.earshot.common.address;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;

/**
 * Takes an address as it is written. The framework drops what follows a semicolon in a path, splits a query at one, and
 * cannot keep a comma in the cookie that remembers where to go after a login; escaped, such characters mean themselves.
 */
@ApplicationScoped
class LiteralAddress {
    static final int BEFORE_ALL_READERS = 1_000;
    private static final String MISREAD = ";,\"\\";
    private static final int LAST_ASCII = 0x7e;

    void register(@Observes Filters filters) {
        filters.register(LiteralAddress::escape, BEFORE_ALL_READERS);
    }

    private static void escape(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.uri().chars().noneMatch(LiteralAddress::isMisread)) {
            exchange.next();
            return;
        }
        String query = request.query() == null ? "" : "?" + request.query();
        exchange.reroute(request.method(), escaped(request.path() + query));
    }

    /** Of an address as the parser gives it: a character for every byte. */
    private static String escaped(String address) {
        StringBuilder escaped = new StringBuilder();
        address.chars().forEach(character -> {
            if (isMisread(character)) {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }

    private static boolean isMisread(int character) {
        return MISREAD.indexOf(character) >= 0 || character > LAST_ASCII;
    }
}

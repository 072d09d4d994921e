package dev.earshot.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** Tells the services who called. What a client claims about itself is dropped. */
final class ForwardedHeaders {
    private ForwardedHeaders() {}

    static void set(MultiMap headers, HttpServerRequest request) {
        List.copyOf(headers.names()).stream().filter(ForwardedHeaders::isClaim).forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
            headers.set("X-Forwarded-Port", Integer.toString(port(request)));
        }
    }

    /** Quarkus takes the scheme's port when it is told the scheme but not the port. */
    private static int port(HttpServerRequest request) {
        int named = request.authority().port();
        return named > 0 ? named : request.isSSL() ? 443 : 80;
    }

    private static boolean isClaim(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}

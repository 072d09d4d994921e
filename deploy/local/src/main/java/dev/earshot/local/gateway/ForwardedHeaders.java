package dev.earshot.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/** Tells the services who called, and by which name. What a client claims about itself is dropped. */
final class ForwardedHeaders {
    private ForwardedHeaders() {}

    static void set(MultiMap headers, HttpServerRequest request, Origin named) {
        List.copyOf(headers.names()).stream().filter(ForwardedHeaders::isClaim).forEach(headers::remove);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", named.scheme());
        headers.set("X-Forwarded-Host", named.authority().toString());
        // Quarkus takes the scheme's port when it is told the scheme but not the port.
        headers.set("X-Forwarded-Port", Integer.toString(named.port()));
        // Whoever waited to be asked for the body has been asked by us.
        headers.remove("Expect");
    }

    private static boolean isClaim(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("x-real-ip");
    }
}

package dev.earshot.local.gateway;

import io.vertx.core.http.HttpServerRequest;

/** The bodies of requests. */
final class Bodies {
    private Bodies() {}

    static boolean isExpected(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        return request.headers().contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }
}

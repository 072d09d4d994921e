package dev.earshot.common.access;

import io.vertx.ext.web.RoutingContext;

/** The addresses of the people who answer: they are nobody to us, whatever credentials their browser carries. */
final class RespondentPages {
    private RespondentPages() {}

    static boolean include(RoutingContext request) {
        String path = request.normalizedPath();
        return path.startsWith("/r/") || path.startsWith("/s/") || path.startsWith("/embed/");
    }
}

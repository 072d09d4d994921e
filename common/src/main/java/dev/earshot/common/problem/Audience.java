package dev.earshot.common.problem;

import io.vertx.ext.web.RoutingContext;

/** Who reads an answer: a program behind the API, or a person before a page. */
public enum Audience {
    PERSON,
    PROGRAM;

    public static Audience of(RoutingContext request) {
        String path = request.normalizedPath();
        boolean api = path.startsWith("/api/") || path.startsWith("/odata") || path.startsWith("/q/");
        return api ? PROGRAM : PERSON;
    }
}

package dev.earshot.common.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name somebody tried to log in by, for the form that is shown again. A cookie carries it there: addresses are kept in
 * logs, where no person belongs.
 */
record LoginName(String text) {
    static final String COOKIE = "earshot-login-name";

    private static final int LONGEST = 200;
    private static final int SECONDS = 120;

    static LoginName of(String typed) {
        return new LoginName(typed.substring(0, Math.min(typed.length(), LONGEST)));
    }

    /** What a browser has kept; empty when that is nothing, or nothing of ours. */
    static LoginName kept(@Nullable String cookie) {
        try {
            return of(cookie == null ? "" : URLDecoder.decode(cookie, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return of("");
        }
    }

    void keep(HttpServerResponse response) {
        response.addCookie(Cookie.cookie(COOKIE, URLEncoder.encode(text, StandardCharsets.UTF_8))
                .setPath("/login")
                .setMaxAge(SECONDS)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
    }
}

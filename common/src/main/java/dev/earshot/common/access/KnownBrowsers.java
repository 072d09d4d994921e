package dev.earshot.common.access;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Recognises the browsers on which a person has logged in before, so that nobody who guesses elsewhere keeps that person
 * out. Their cookie says a number and proves whose it is; it names nobody and opens nothing.
 */
@ApplicationScoped
class KnownBrowsers {
    static final String COOKIE = "earshot-known-browser";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KNOWN = Duration.ofDays(180);

    private final SecretKeySpec key;

    KnownBrowsers(@ConfigProperty(name = "quarkus.http.auth.session.encryption-key") String sessionKey) {
        this.key = new SecretKeySpec(sessionKey.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The browser's number, if that person has logged in on it. */
    Optional<String> find(HttpServerRequest request, String name) {
        Cookie cookie = request.getCookie(COOKIE);
        if (cookie == null) {
            return Optional.empty();
        }
        String[] parts = cookie.getValue().split("\\.", 2);
        boolean proven = parts.length == 2
                && MessageDigest.isEqual(
                        proof(parts[0], name).getBytes(StandardCharsets.UTF_8),
                        parts[1].getBytes(StandardCharsets.UTF_8));
        return proven ? Optional.of(parts[0]) : Optional.empty();
    }

    void remember(HttpServerResponse response, String name) {
        String number = UUID.randomUUID().toString();
        response.addCookie(Cookie.cookie(COOKIE, number + "." + proof(number, name))
                .setPath("/")
                .setMaxAge(KNOWN.toSeconds())
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX));
    }

    private String proof(String number, String name) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(
                            mac.doFinal(("known browser\n" + number + "\n" + name).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

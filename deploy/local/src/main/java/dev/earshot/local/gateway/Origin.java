package dev.earshot.local.gateway;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port by which people know this Earshot, or by which one request names it.
 *
 * @param port as it counts, the scheme's own where none is named
 */
record Origin(String scheme, String host, int port) {
    Origin {
        host = host.toLowerCase(Locale.ROOT);
    }

    /** Of an address such as {@code https://feedback.example.com}. */
    static Origin of(String url) {
        URI address = URI.create(url);
        if (address.getScheme() == null || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "EARSHOT_URL must be an address such as https://feedback.example.com, not " + url);
        }
        return of(address);
    }

    private static Origin of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return new Origin(scheme, address.getHost(), address.getPort() > 0 ? address.getPort() : usualPort(scheme));
    }

    /** The one that a request names in its Host, or this one where it names none. What is ours has our scheme. */
    Origin namedBy(HttpServerRequest request) {
        HostAndPort named = request.authority();
        if (named == null || named.host().isEmpty()) {
            return this;
        }
        Origin ours = new Origin(scheme, named.host(), named.port() > 0 ? named.port() : port);
        return ours.equals(this)
                ? this
                : new Origin("http", named.host(), named.port() > 0 ? named.port() : usualPort("http"));
    }

    HostAndPort authority() {
        return HostAndPort.create(host, port == usualPort(scheme) ? -1 : port);
    }

    /** An address of this origin without the origin; every other as it is. */
    String relative(String location) {
        try {
            URI address = URI.create(location);
            boolean own = address.getHost() != null
                    && address.getScheme() != null
                    && of(address).equals(this);
            return own ? afterOrigin(location) : location;
        } catch (IllegalArgumentException notAnAddress) {
            return location;
        }
    }

    private static String afterOrigin(String location) {
        int end = location.indexOf('/', location.indexOf("//") + 2);
        String rest = end < 0 ? "/" : location.substring(end);
        // With two slashes in front it would name another host.
        return rest.startsWith("//") ? location : rest;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}

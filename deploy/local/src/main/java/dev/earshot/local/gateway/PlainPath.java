package dev.earshot.local.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request's path, decoded for routing. Forms that a service might read differently from us do not exist here. */
record PlainPath(String text) {
    PlainPath {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("a path starts with a slash");
        }
    }

    /** Empty for dot segments, double slashes, backslashes, control characters and broken percent signs. */
    static Optional<PlainPath> of(String raw) {
        try {
            String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            return isPlain(decoded) ? Optional.of(new PlainPath(decoded)) : Optional.empty();
        } catch (IllegalArgumentException brokenEscape) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String path) {
        String closed = path + "/";
        return path.startsWith("/")
                && !path.contains("//")
                && !closed.contains("/./")
                && !closed.contains("/../")
                && path.chars().noneMatch(character -> character == '\\' || Character.isISOControl(character));
    }

    /** Whether this is that path or one below it. */
    boolean isUnder(String parent) {
        return text.equals(parent) || text.startsWith(parent + "/");
    }
}

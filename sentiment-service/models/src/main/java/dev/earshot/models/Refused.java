package dev.earshot.models;

import java.io.IOException;

/** The server's answer that asking again would not change. */
final class Refused extends IOException {
    Refused(int status) {
        super("the server answers " + status + meaning(status));
    }

    private static String meaning(int status) {
        return switch (status) {
            case 401, 403 -> " (not allowed)";
            case 404, 410 -> " (not there)";
            case 407 -> " (the proxy wants a password)";
            default -> "";
        };
    }
}

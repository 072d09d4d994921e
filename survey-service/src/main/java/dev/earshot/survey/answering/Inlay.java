package dev.earshot.survey.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer pages' style and script: inside the page, so that it is one request, and allowed by their hashes and nothing
 * else.
 */
@ApplicationScoped
class Inlay {
    private final String style = read("/answering/answer.css");
    private final String script = read("/answering/answer.js");
    private final String styleHash = hash(style);
    private final String scriptHash = hash(script);

    String style() {
        return style;
    }

    /** Looks for a person's hand, and hands in the score of who leaves without pressing the button. */
    String script() {
        return script;
    }

    /**
     * The content security policy.
     *
     * @param scripted whether our script may run and talk to where it comes from
     * @param frame around the page, whose small script tells how tall it is; null where nobody may frame it
     */
    String policy(boolean scripted, @Nullable Frame frame) {
        String scripts = (scripted ? " " + scriptHash : "") + (frame == null ? "" : " 'self'");
        String origins = frame == null
                ? "'none'"
                : Stream.concat(Stream.of("'self'"), frame.allowed().origins().stream())
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src " + styleHash
                + (scripts.isEmpty() ? "" : "; script-src" + scripts)
                + (scripted ? "; connect-src 'self'" : "")
                + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors " + origins;
    }

    /** Without a script of its own, where pages of ours may frame it. */
    String policyWhenFramed() {
        return policy(false, Frame.silent());
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Inlay.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(file, broken);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

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

/**
 * The answer pages' style and script: inside the page, so that it is one request, and allowed by their hashes and nothing
 * else.
 */
@ApplicationScoped
class Inlay {
    private final String style = read("/answering/answer.css");
    private final String script = read("/answering/answer.js");
    private final String base = "default-src 'none'; style-src " + hash(style)
            + "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    String style() {
        return style;
    }

    /** Looks for a person's hand, and hands in the score of who leaves without pressing the button. */
    String script() {
        return script;
    }

    /** The content security policy of a page without a script. */
    String policy() {
        return base + "'none'";
    }

    /** The same where the script may run and talk to where it comes from. */
    String policyOfForm() {
        return policy() + "; connect-src 'self'; script-src " + hash(script);
    }

    /** Without a script, where pages of ours may frame it. */
    String policyWhenFramed() {
        return base + "'self'";
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

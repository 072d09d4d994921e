package dev.earshot.survey.answering;

import dev.earshot.survey.asking.EmbedOrigins;
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

/** The answer pages' style: inside the page, so that it is one request, and allowed by its hash and nothing else. */
@ApplicationScoped
class Style {
    private static final String FILE = "/answering/answer.css";

    private final String text = read();
    private final String policy = "default-src 'none'; style-src 'sha256-" + hash(text)
            + "'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors ";

    String text() {
        return text;
    }

    /** The content security policy under which this style, and no script at all, may run. */
    String policy() {
        return policy + "'none'";
    }

    /** The same where pages of ours may frame it. */
    String policyWhenFramed() {
        return policy + "'self'";
    }

    /** The same within pages of these websites, which one small script of ours tells how tall it is. */
    String policyWithin(EmbedOrigins origins) {
        return Stream.concat(Stream.of("script-src 'self'; " + policy + "'self'"), origins.origins().stream())
                .collect(Collectors.joining(" "));
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(FILE, broken);
        }
    }

    private static String hash(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package dev.earshot.survey.answering;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.earshot.survey.look.Accent;
import dev.earshot.survey.look.Look;
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
    private final String scriptAtWork = script + "\n" + read("/answering/work.js");
    private final String scriptHashes = hash(script) + " " + hash(scriptAtWork);

    private final LoadingCache<Colours, Style> styles =
            Caffeine.newBuilder().maximumSize(1_000).build(this::style);

    private record Colours(Accent accent, Theme theme) {}

    /**
     * A style sheet.
     *
     * @param hash by which it is allowed
     */
    record Style(String text, String hash) {}

    /** Buttons and links are in the look's colour. */
    Style style(Look look, Theme theme) {
        return styles.get(new Colours(look.shown(), theme));
    }

    private Style style(Colours colours) {
        String text = style.replace("{accent}", colours.accent().light())
                .replace("{accent-in-the-dark}", colours.accent().dark())
                .replace("{schemes}", colours.theme().schemes())
                .replace("{in-the-dark}", colours.theme().inTheDark());
        return new Style(text, hash(text));
    }

    /** Looks for a person's hand, and hands in the score of who leaves without pressing the button. */
    String script() {
        return script;
    }

    /** The same, and it does the proof of work. */
    String scriptAtWork() {
        return scriptAtWork;
    }

    /**
     * The content security policy.
     *
     * @param style of the page
     * @param scripted whether our script may run and talk to where it comes from
     * @param frame around the page, whose small script tells how tall it is; null where nobody may frame it
     */
    String policy(Style style, boolean scripted, @Nullable Frame frame) {
        String scripts = (scripted ? " " + scriptHashes : "") + (frame == null ? "" : " 'self'");
        String origins = frame == null
                ? "'none'"
                : Stream.concat(Stream.of("'self'"), frame.allowed().origins().stream())
                        .collect(Collectors.joining(" "));
        return "default-src 'none'; style-src " + style.hash()
                + (scripts.isEmpty() ? "" : "; script-src" + scripts)
                + (scripted ? "; connect-src 'self'" : "")
                + "; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors " + origins;
    }

    /** Without a script of its own, where pages of ours may frame it. */
    String policyWhenFramed(Style style) {
        return policy(style, false, Frame.silent());
    }

    /** Without what only its reader in the repository needs: comments and indentation. */
    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Inlay.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"))
                    .strip();
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

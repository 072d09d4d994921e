package dev.earshot.insight;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The meanings of the seeds' phrases, to give test sentences a theme. */
public final class SeedVectors {
    private SeedVectors() {}

    /** The first phrase of a theme, in Base64. */
    public static String of(String theme) {
        return lines().stream()
                .filter(line -> line.startsWith(theme + "\t"))
                .findFirst()
                .orElseThrow()
                .substring(theme.length() + 1);
    }

    public static List<String> lines() {
        try (InputStream file =
                Objects.requireNonNull(SeedVectors.class.getResourceAsStream("/themes/seeds.vectors"))) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package dev.earshot.survey.answering;

import dev.earshot.survey.asking.EmbedOrigins;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The website within whose page ours is shown.
 *
 * @param allowed who may show it; no browser shows it elsewhere
 * @param host the origin that says it does, to speak to it and nobody else; empty when it may not
 * @param theme of that page
 */
record Frame(EmbedOrigins allowed, String host, Theme theme) {
    /** Pages of ours always may: staff look at it there. */
    static Frame of(EmbedOrigins allowed, @Nullable String host, Theme theme, String own) {
        return Stream.concat(allowed.origins().stream(), Stream.of(own))
                .filter(origin -> origin.equals(host))
                .findFirst()
                .map(known -> new Frame(allowed, known, theme))
                .orElseGet(() -> new Frame(allowed, "", theme));
    }

    /** Around what nobody needs to see on a website: it is not told, and shows nothing. */
    static Frame silent() {
        return new Frame(EmbedOrigins.NONE, "", Theme.AUTO);
    }
}

package dev.earshot.sentiment.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.sentiment.gloss.Glossary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadsTest {
    private final Heads shipped = Heads.shipped(Map.of("fr", Glossary.load("fr")));

    @TempDir
    Path folder;

    @Test
    void english_and_french_are_shipped() {
        assertThat(shipped.of("en")).map(Head::name).contains("head-en-4");
        assertThat(shipped.of("fr")).map(Head::name).contains("head-fr-5");
        assertThat(shipped.of("pl")).isEmpty();
    }

    @Test
    void heads_of_a_folder_take_the_place_of_the_shipped_ones() throws IOException {
        Files.writeString(folder.resolve("head-fr-9.json"), text("head-fr-5").replace("head-fr-5", "head-fr-9"));
        Heads trained = shipped.with(folder);
        assertThat(trained.of("fr")).map(Head::name).contains("head-fr-9");
        assertThat(trained.of("en")).map(Head::name).contains("head-en-4");
    }

    @Test
    void a_folder_without_heads_is_refused() {
        assertThatThrownBy(() -> shipped.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no head-*.json in " + folder);
        assertThatThrownBy(() -> shipped.with(folder.resolve("missing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void two_heads_of_one_language_are_refused() throws IOException {
        Files.writeString(folder.resolve("head-en-4.json"), text("head-en-4"));
        Files.writeString(folder.resolve("head-en-9.json"), text("head-en-4"));
        assertThatThrownBy(() -> shipped.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two heads for \"en\"");
    }

    @Test
    void a_head_without_a_glossary_is_refused() throws IOException {
        Files.writeString(folder.resolve("head-de-1.json"), text("head-fr-5").replace("\"fr\"", "\"de\""));
        assertThatThrownBy(() -> shipped.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a head for \"de\", but no glossary");
    }

    @Test
    void a_broken_head_is_refused() throws IOException {
        Files.writeString(folder.resolve("head-en-4.json"), "{\"language\": \"en\", \"name\": ");
        assertThatThrownBy(() -> shipped.with(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read");
    }

    private static String text(String head) throws IOException {
        try (InputStream stream = HeadsTest.class.getResourceAsStream("/heads/" + head + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

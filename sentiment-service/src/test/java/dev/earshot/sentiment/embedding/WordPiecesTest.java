package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.text.Preparation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WordPiecesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static WordPieces ours;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream file = resource("/models/bge-small-en-v1.5-q-tokenizer.json")) {
            Tokenizer tokenizer = JSON.readValue(file, Tokenizer.class);
            ours = new WordPieces(tokenizer.model().vocab());
        }
    }

    @Test
    void a_word_is_cut_into_its_longest_known_pieces() {
        WordPieces small =
                new WordPieces(Map.of("[UNK]", 0, "[CLS]", 1, "[SEP]", 2, "late", 3, "##r", 4, "##ly", 5, "!", 6));
        assertThat(small.encode("Later, lately! unheard", 20).ids()).containsExactly(1, 3, 4, 0, 3, 5, 6, 0, 2);
    }

    @Test
    void no_more_is_read_than_allowed() {
        assertThat(ours.encode("late ".repeat(500), 128).ids()).hasSize(128).endsWith(102);
    }

    /** The native library has no build for macOS on Intel, which is why we have our own. */
    @Test
    @DisabledOnOs(value = OS.MAC, architectures = "x86_64")
    void it_reads_as_the_reference_library_does(@TempDir Path cache) throws IOException {
        System.setProperty("DJL_CACHE_DIR", cache.toString());
        System.setProperty("ai.djl.offline", "true");
        try (InputStream file = resource("/models/bge-small-en-v1.5-q-tokenizer.json");
                HuggingFaceTokenizer reference =
                        HuggingFaceTokenizer.newInstance(file, Map.of("truncation", "false"))) {
            for (String text : texts()) {
                assertThat(ours.encode(text, 10_000).ids())
                        .as(text)
                        .isEqualTo(reference.encode(text).getIds());
            }
        }
    }

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "The parcel came two weeks late!!!",
                "Accueil très chaleureux, j'y retournerai",
                "naïve café — “quoted” 'n' co-op @airline #fail http://t.co/x",
                "Größe Ångström İstanbul ŁÓDŹ",
                "价格太贵了 한국어 ありがとう",
                "100% of £20, $1.50 + 3^2 ~ok~ `code` <b>",
                "a".repeat(99) + " " + "b".repeat(101)));
        try (InputStream naughty = resource("/adversarial/blns.json")) {
            for (String text : JSON.readValue(naughty, String[].class)) {
                texts.add(Preparation.prepare(text).text());
            }
        }
        return texts;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream(name), name);
    }
}

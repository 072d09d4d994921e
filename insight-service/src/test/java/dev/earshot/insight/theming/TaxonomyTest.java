package dev.earshot.insight.theming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private static final Seeds SEEDS = Seeds.load();
    private static final Taxonomy TAXONOMY = Taxonomy.of(SEEDS);

    @Test
    void the_vectors_were_made_of_the_seeds_as_they_are() throws IOException, GeneralSecurityException {
        try (InputStream seeds = Seeds.resource("seeds.json")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seeds.readAllBytes());
            assertThat(dev.earshot.insight.SeedVectors.lines())
                    .as("run deploy/bench/sentiment seeds again, see themes/README.md")
                    .contains("# seeds sha256 " + HexFormat.of().formatHex(hash));
        }
        SEEDS.themes()
                .forEach(seed -> assertThat(SEEDS.embeddings().get(seed.key()))
                        .as(seed.key())
                        .hasSameSizeAs(seed.phrases().get("en")));
    }

    @Test
    void every_phrase_of_a_seed_finds_its_own_theme() {
        SEEDS.embeddings()
                .forEach((theme, phrases) -> phrases.forEach(
                        phrase -> assertThat(TAXONOMY.themesOf(phrase)).contains(theme)));
    }

    @Test
    void a_sentence_carries_two_themes_at_most_and_noise_none() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[Embedding.SIZE];
            random.nextBytes(noise);
            assertThat(TAXONOMY.themesOf(Embedding.of(noise))).isEmpty();
        }
        SEEDS.embeddings().values().stream()
                .flatMap(List::stream)
                .forEach(phrase -> assertThat(TAXONOMY.themesOf(phrase)).hasSizeLessThanOrEqualTo(Taxonomy.MOST));
    }

    @Test
    void an_emergent_theme_takes_what_fits_no_seed() {
        byte[] bytes = new byte[Embedding.SIZE];
        new Random(4).nextBytes(bytes);
        Embedding other = Embedding.of(bytes);
        Taxonomy grown = TAXONOMY.with(Map.of("e-lift", other));
        assertThat(grown.themesOf(other)).containsExactly("e-lift");
        assertThat(grown.themesOf(Embedding.ofBase64(dev.earshot.insight.SeedVectors.of("delivery"))))
                .contains("delivery");
    }

    @Test
    void french_finds_its_themes_by_cues_without_accents_or_case() {
        assertThat(TAXONOMY.themesOfFrench("La LIVRAISON est arrivée en retard"))
                .contains("delivery");
        assertThat(TAXONOMY.themesOfFrench("C'est beaucoup trop cher.")).contains("price");
        assertThat(TAXONOMY.themesOfFrench("Rien à dire.")).isEmpty();
    }

    @Test
    void an_embedding_has_384_bytes_and_a_direction() {
        assertThatThrownBy(() -> Embedding.of(new byte[383])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(new byte[Embedding.SIZE])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.ofBase64("!")).isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class EmbedderTest {
    private static final Embedder EMBEDDER = Embedder.load();

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void texts_of_like_meaning_stand_close() {
        SentenceVector late = vector("my parcel came too late");
        assertThat(cosine(late, vector("the delivery was delayed")))
                .isGreaterThan(cosine(late, vector("the waiter was friendly")) + .1);
    }

    @Test
    void a_text_means_the_same_whatever_is_read_before_it_and_beside_it() {
        List<String> texts = List.of("late", "The agent was rude, and nobody called back.", "x ".repeat(100));
        List<float[]> alone = texts.stream().map(text -> vector(text).values()).toList();
        List<float[]> together = Stream.generate(() -> texts)
                .limit(4)
                .flatMap(List::stream)
                .parallel()
                .map(text -> vector(text).values())
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(Arrays.equals(together.get(i), alone.get(i % texts.size())))
                    .as("text %d", i)
                    .isTrue();
        }
    }

    @Test
    void a_word_has_a_vector_of_its_own_in_its_sentence() {
        Embedding embedding = EMBEDDER.embed(EMBEDDER.encode("Rude agent"));
        assertThat(embedding.words()).extracting(Embedding.WordVector::word).containsExactly("rude", "agent");
    }

    private static SentenceVector vector(String text) {
        return EMBEDDER.embed(EMBEDDER.encode(text)).whole();
    }

    private static double cosine(SentenceVector one, SentenceVector other) {
        return one.dot(other.values());
    }
}

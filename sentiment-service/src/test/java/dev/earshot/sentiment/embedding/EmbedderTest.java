package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_text_means_the_same_whatever_is_read_beside_it() {
        List<Encoded> texts = Stream.of(
                        "late",
                        "rude!",
                        "The agent was rude, and nobody called back.",
                        "The shop was clean, and everybody smiled there.",
                        "x ".repeat(100),
                        "Zürich \uD83D\uDE21 ".repeat(50))
                .map(EMBEDDER::encode)
                .toList();
        List<List<Encoded>> runs = Runs.of(texts);
        assertThat(runs).hasSizeLessThan(texts.size());
        for (List<Encoded> run : runs) {
            List<Embedding> together = EMBEDDER.embed(run);
            for (int i = 0; i < run.size(); i++) {
                Embedding alone = EMBEDDER.embed(run.get(i));
                assertThat(together.get(i).whole().values())
                        .containsExactly(alone.whole().values());
                assertThat(together.get(i).words())
                        .extracting(word -> word.vector().toBase64())
                        .isEqualTo(alone.words().stream()
                                .map(word -> word.vector().toBase64())
                                .toList());
            }
        }
    }

    @Test
    void threads_do_not_disturb_one_another() {
        List<String> texts = List.of("late", "The agent was rude, and nobody called back.", "x ".repeat(100));
        List<float[]> alone = texts.stream().map(text -> vector(text).values()).toList();
        List<float[]> together = Stream.generate(() -> texts)
                .limit(4)
                .flatMap(List::stream)
                .parallel()
                .map(text -> vector(text).values())
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i)).containsExactly(alone.get(i % texts.size()));
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

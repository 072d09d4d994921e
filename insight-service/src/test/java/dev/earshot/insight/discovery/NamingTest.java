package dev.earshot.insight.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.insight.feedback.Feeling;
import dev.earshot.insight.feedback.Sentiment;
import dev.earshot.insight.theming.Embedding;
import dev.earshot.insight.theming.Meanings;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {
    @Test
    void what_people_share_names_the_theme() {
        Cluster cluster = saying(List.of("late flight"));
        assertThat(new Naming(List.of(cluster)).nameOf(cluster)).contains("Late flight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxx bank", "XXXX", "account of [name]", "**** card", "xx/xx agreement"})
    void what_is_blacked_out_names_nothing(String phrase) {
        Cluster cluster = saying(List.of(phrase));
        assertThat(new Naming(List.of(cluster)).nameOf(cluster)).isEmpty();
        Cluster both = saying(List.of(phrase, "boxx XXL"));
        assertThat(new Naming(List.of(both)).nameOf(both)).contains("Boxx XXL");
    }

    private static Cluster saying(List<String> phrases) {
        List<Embedding> meanings = Meanings.embeddings(new Random(5), 8);
        return new Cluster(
                meanings.getFirst(),
                IntStream.range(0, 8)
                        .mapToObj(person -> new PooledSentence(
                                new UUID(0, person),
                                1,
                                0,
                                Feeling.of(-0.5, Sentiment.NEGATIVE),
                                meanings.get(person),
                                phrases))
                        .toList());
    }
}

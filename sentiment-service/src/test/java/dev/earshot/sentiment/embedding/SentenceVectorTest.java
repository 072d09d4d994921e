package dev.earshot.sentiment.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceVectorTest {
    @Test
    void a_vector_has_length_one() {
        SentenceVector vector = random(3);
        assertThat(vector.dot(vector.values())).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_bytes_keep_angles_to_a_hundredth() {
        SentenceVector one = random(1);
        SentenceVector other = random(2);
        byte[] oneBytes = Base64.getDecoder().decode(one.toBase64());
        byte[] otherBytes = Base64.getDecoder().decode(other.toBase64());
        double product = 0;
        for (int i = 0; i < SentenceVector.SIZE; i++) {
            product += oneBytes[i] * otherBytes[i];
        }
        assertThat(product / (127 * 127)).isCloseTo(one.dot(other.values()), within(0.01));
    }

    @Test
    void nothing_has_no_direction() {
        assertThatThrownBy(() -> SentenceVector.normalised(new float[SentenceVector.SIZE]))
                .isInstanceOf(IllegalArgumentException.class);
        float[] broken = new float[SentenceVector.SIZE];
        broken[5] = Float.NaN;
        assertThatThrownBy(() -> SentenceVector.normalised(broken)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SentenceVector random(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SentenceVector.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return SentenceVector.normalised(values);
    }
}

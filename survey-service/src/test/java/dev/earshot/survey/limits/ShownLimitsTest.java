package dev.earshot.survey.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownLimitsTest {
    @ParameterizedTest
    @CsvSource({"67108864, 64 MB", "1048576, 1 MB", "524288, 512 kB", "1572864, 1536 kB"})
    void a_limit_is_told_in_words_and_leaves_room_for_the_form_around_the_file(long bytes, String words) {
        ShownLimits.Most most = new ShownLimits.Most(bytes);
        assertThat(most.inWords()).isEqualTo(words);
        assertThat(most.file()).isBetween(bytes * 9 / 10, bytes - 1);
    }
}

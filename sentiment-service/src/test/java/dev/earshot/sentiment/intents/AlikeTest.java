package dev.earshot.sentiment.intents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Sentences that say something, beside sentences that only sound like it; each was written for a cue or a denial. */
class AlikeTest {
    private static final Intents INTENTS = Intents.load();

    @ParameterizedTest
    @CsvFileSource(resources = "/intents/alike.csv", numLinesToSkip = 1, emptyValue = "")
    void what_is_meant_is_told_from_what_only_sounds_alike(String language, String text, String says) {
        assertThat(SampleSentence.heard(INTENTS.of(text, language)))
                .isEqualTo(SampleSentence.topics(says == null ? "" : says));
    }
}

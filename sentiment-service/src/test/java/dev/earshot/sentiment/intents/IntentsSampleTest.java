package dev.earshot.sentiment.intents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.training.Hits;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Precision and recall on the labelled sample; the figures stand in the README beside the cues. */
class IntentsSampleTest {
    private static final Intents INTENTS = Intents.load();
    private static final List<SampleSentence> SAMPLE = SampleSentence.all();

    /** The floors lie slightly under what was measured. */
    @ParameterizedTest
    @CsvSource({
        "en, tune, high,       .95, .95",
        "en, tune, low,        .95, .95",
        "en, tune, request,    .95, .95",
        "en, tune, bug,        .95, .95",
        "en, tune, churn_risk, .95, .95",
        "en, tune, thanks,     .95, .95",
        "en, held, high,       .90, .84",
        "en, held, low,        .93, .90",
        "en, held, request,    .90, .94",
        "en, held, bug,        .95, .90",
        "en, held, churn_risk, .95, .78",
        "en, held, thanks,     .95, .95",
        "fr, tune, high,       .85, .85",
        "fr, tune, low,        .95, .95",
        "fr, tune, request,    .95, .95",
        "fr, tune, bug,        .95, .95",
        "fr, tune, churn_risk, .95, .95",
        "fr, tune, thanks,     .95, .95",
        "fr, held, high,       .95, .95",
        "fr, held, low,        .95, .95",
        "fr, held, request,    .90, .95",
        "fr, held, bug,        .95, .95",
        "fr, held, churn_risk, .90, .95",
        "fr, held, thanks,     .95, .95"
    })
    void what_is_said_is_heard(String language, String half, String label, double precision, double recall) {
        List<SampleSentence> sentences = SAMPLE.stream()
                .filter(sentence -> sentence.language().equals(language))
                .filter(sentence -> sentence.half().equals(half))
                .toList();
        Topic topic = Topic.named(label);
        Hits hits = Hits.count(
                sentences,
                sentence -> sentence.topics().contains(topic),
                sentence -> sentence.heardBy(INTENTS).contains(topic));
        System.out.printf(
                "%s %s %-10s of %3d sentences %2d say it: precision %.2f, recall %.2f%n",
                language, half, label, sentences.size(), hits.there(), hits.precision(), hits.recall());
        assertThat(hits.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(hits.recall()).isGreaterThanOrEqualTo(recall);
    }
}

package dev.earshot.sentiment.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.text.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whatever is sent: nothing breaks, every offset is of the text as sent, and the work has its bounds. */
class AnyTextTest {
    private static final int MAX_TOKENS = 50;
    private static final ServicePath SERVICE = new ServicePath();
    /** Of the thousands of markup tricks, which differ little, every twentieth goes the whole way. */
    private static final int EVERY = 20;

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    @Test
    void every_offset_of_what_was_heard_is_one_of_the_text_as_sent() {
        List<String> texts = new ArrayList<>(Adversarial.made().values());
        List<String> collected = Adversarial.collected();
        for (int i = 0; i < collected.size(); i += EVERY) {
            texts.add(collected.get(i));
        }
        List<Analysis> analyses =
                SERVICE.hear(texts.stream().map(text -> Comment.of(text, "en")).toList());
        for (int i = 0; i < texts.size(); i++) {
            assertOffsets(texts.get(i), analyses.get(i));
        }
    }

    @Test
    void the_work_that_a_text_makes_is_bounded() {
        for (String text : Adversarial.made().values()) {
            assertBounded(text, "en");
            assertBounded(text, "fr");
            assertBounded(text, "ja");
        }
        Adversarial.collected().forEach(text -> assertBounded(text, "en"));
    }

    @Test
    void a_text_that_is_not_read_to_its_end_says_so() {
        assertThat(draft("It was good but item. ".repeat(500), "en").truncated())
                .isTrue();
        assertThat(draft("Parcel came late, driver was rude. Nobody cared. ".repeat(9_000), "en")
                        .truncated())
                .isTrue();
        assertThat(draft("😡".repeat(500_000), "en").truncated()).isTrue();
        assertThat(draft("The parcel came late.", "en").truncated()).isFalse();
    }

    @Test
    void the_grammar_is_spared_what_it_does_not_know() {
        String gibberish = "qwzxk vbnmj trplo hgfds zxqwv plokm. ".repeat(12);
        List<Draft.Part> parts = draft("The agent was rude. " + gibberish + "The agent was rude.", "en")
                .parts();
        assertThat(parts.getFirst().parsable()).isTrue();
        assertThat(parts.getLast().parsable()).isFalse();
        assertThat(draft("The agent at Schiphol was rude. ".repeat(12), "en").parts())
                .allMatch(Draft.Part::parsable);
    }

    @Test
    void a_long_first_sentence_is_heard_though_there_is_no_time_for_its_halves() {
        String half = "qwzxkvbnm trplohgfds zxqwvplokm ".repeat(7);
        List<Draft.Part> parts = draft(half + "but " + half, "en").parts();
        assertThat(parts.getFirst().whole().encoded().size()).isGreaterThan(Draft.MAX_WORK / 2);
        assertThat(parts.getFirst().halves()).isEmpty();
    }

    private static void assertBounded(String text, String language) {
        Draft draft = draft(text, language);
        assertThat(draft.text().text().length()).isLessThanOrEqualTo(Preparation.MAX_CHARACTERS + 100);
        assertThat(draft.parts().stream()
                        .flatMap(part -> Stream.concat(Stream.of(part.whole()), part.halves().stream()))
                        .mapToInt(Draft.Stretch::work)
                        .sum())
                .isLessThanOrEqualTo(Draft.MAX_WORK);
        assertThat(draft.parts())
                .allMatch(part -> part.sentence().tokens().size() <= MAX_TOKENS)
                .allMatch(part -> part.whole().encoded().size() > 2);
        assertThat(draft.parts().stream()
                        .filter(Draft.Part::parsable)
                        .mapToInt(part -> part.whole().encoded().rareWords()
                                + part.sentence().wordsInOtherLetters())
                        .sum())
                .isLessThanOrEqualTo(Draft.MAX_RARE);
    }

    private static void assertOffsets(String text, Analysis analysis) {
        int end = 0;
        for (Heard sentence : analysis.sentences()) {
            assertThat(sentence.start()).isGreaterThanOrEqualTo(end);
            end = assertStretch(text, sentence.start(), sentence.end());
            for (var reason : sentence.why()) {
                assertWithin(sentence, assertStretch(text, reason.start(), reason.end()), reason.start());
            }
            for (var because : sentence.because()) {
                assertWithin(sentence, assertStretch(text, because.start(), because.end()), because.start());
            }
            for (var aspect : sentence.aspects()) {
                assertWithin(sentence, assertStretch(text, aspect.start(), aspect.end()), aspect.start());
            }
        }
    }

    /** Not empty, within the text, and no end of it tears a character apart. */
    private static int assertStretch(String text, int start, int end) {
        assertThat(start).isNotNegative().isLessThan(end);
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertThat(isTorn(text, start) || isTorn(text, end)).isFalse();
        return end;
    }

    private static void assertWithin(Heard sentence, int end, int start) {
        assertThat(start).isGreaterThanOrEqualTo(sentence.start());
        assertThat(end).isLessThanOrEqualTo(sentence.end());
    }

    private static boolean isTorn(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static Draft draft(String text, String language) {
        return SERVICE.draft(Comment.of(text, language));
    }
}

package dev.earshot.sentiment.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.text.Preparation;
import dev.earshot.sentiment.text.PreparedText;
import dev.earshot.sentiment.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void a_text_is_split_at_full_stops_and_line_ends() {
        assertThat(split("Late again. Nobody called!\n- rude agent\n- long queue"))
                .containsExactly("Late again.", "Nobody called!", "- rude agent", "- long queue");
    }

    @Test
    void a_smiley_stays_with_its_sentence() {
        assertThat(split("Great quality of the fabric :)\nMore please. 😡😡")).hasSize(2);
    }

    @Test
    void an_endless_sentence_is_cut_at_a_pause() {
        List<Sentence> parts = Sentences.of(Preparation.prepare("one two three four five six seven, ".repeat(30)));
        assertThat(parts).hasSizeGreaterThan(4);
        assertThat(parts).allSatisfy(part -> assertThat(part.tokens()).hasSizeLessThanOrEqualTo(Sentences.MAX_TOKENS));
        assertThat(parts.getFirst().text()).endsWith(",");
    }

    @Test
    void spans_say_where_a_sentence_stands() {
        PreparedText text = Preparation.prepare("  First one.\n\nSecond one, here.  ");
        for (Sentence sentence : Sentences.of(text)) {
            assertThat(text.text()
                            .substring(sentence.span().start(), sentence.span().end()))
                    .isEqualTo(sentence.text());
        }
    }

    @Test
    void a_sentence_that_turns_has_two_halves() {
        Sentence sentence = Sentences.of(Preparation.prepare("The food was great but the waiter was rude."))
                .getFirst();
        assertThat(Clauses.of(sentence).stream().map(half -> cut(sentence, half)))
                .containsExactly("The food was great", "but the waiter was rude.");
    }

    @Test
    void one_that_does_not_turn_is_whole() {
        Sentence sentence =
                Sentences.of(Preparation.prepare("Nothing but praise.")).getFirst();
        assertThat(Clauses.of(sentence)).containsExactly(sentence.span());
    }

    private static String cut(Sentence sentence, Span span) {
        int shift = sentence.span().start();
        return sentence.text().substring(span.start() - shift, span.end() - shift);
    }

    private static List<String> split(String text) {
        return Sentences.of(Preparation.prepare(text)).stream()
                .map(Sentence::text)
                .toList();
    }
}

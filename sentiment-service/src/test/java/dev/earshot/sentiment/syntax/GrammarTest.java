package dev.earshot.sentiment.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.text.Preparation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    private static final Grammar GRAMMAR = Grammar.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody answered the phone, the line went dead, and then my order was gone.",
                "Fast (and friendly) delivery of the big red comfortable winter shoes!",
                "Thanks",
                "((((",
                "\uD83D\uDE21 \uD83D\uDE21 \uD83D\uDE21",
                "a a a a b b b ; ; ; c : d / e",
            })
    void pairs_hold_every_word_once_and_every_phrase_has_two_parts(String text) {
        Parse parse = GRAMMAR.parse(Sentences.of(Preparation.prepare(text)).getFirst());

        assertThat(parse.pairs().all())
                .allSatisfy(phrase -> assertThat(phrase.children().size()).isIn(0, 2));
        assertThat(parse.pairs().all().filter(Phrase::isWord).map(Phrase::from))
                .containsExactlyElementsOf(parse.root()
                        .all()
                        .filter(Phrase::isWord)
                        .map(Phrase::from)
                        .toList())
                .hasSize(parse.words().size());
    }
}

package dev.earshot.survey.inviting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {
    @Test
    void has_twenty_two_characters_and_never_repeats() {
        Set<String> seen = new HashSet<>();
        Stream.generate(Token::random).limit(10_000).forEach(token -> {
            assertThat(token.text()).matches("[A-Za-z0-9_-]{22}");
            assertThat(Token.of(token.text())).contains(token);
            assertThat(seen.add(token.text())).isTrue();
        });
    }

    @Test
    void anything_else_is_none_and_is_not_looked_up() {
        assertThat(Stream.of(
                        "", "x", "a".repeat(21), "a".repeat(23), "aaaaaaaaaaaaaaaaaaaaa/", "aaaaaaaaaaaaaaaaaaaaaB"))
                .allMatch(text -> Token.of(text).isEmpty());
    }

    @Test
    void is_never_written_by_accident() {
        Token token = Token.random();
        assertThat(token.toString()).doesNotContain(token.text());
        assertThat(token.hash()).hasSize(32);
    }
}

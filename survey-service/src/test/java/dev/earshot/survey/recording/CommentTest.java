package dev.earshot.survey.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommentTest {
    private static final Field FIELD = new Field("comment");

    @Test
    void blank_is_none() {
        assertThat(Stream.of("", " ", "\n\t", "\u2003", "\u00a0", "\u200b", " \ufeff\u00a0\n")
                        .map(text -> Comment.of(FIELD, text)))
                .allMatch(java.util.Optional::isEmpty);
        assertThat(Comment.of(FIELD, null)).isEmpty();
    }

    @Test
    void is_measured_in_code_points() {
        assertThat(Comment.of(FIELD, "😀".repeat(10_000))).isPresent();
        assertThatThrownBy(() -> Comment.of(FIELD, "😀".repeat(10_001))).isInstanceOf(ProblemException.class);
    }

    @Test
    void holds_nothing_that_cannot_be_kept() {
        assertThat(Stream.of("a\u0000", "\ud800", "\udc00", "a\ud800b", "\udc00\ud800"))
                .allSatisfy(text ->
                        assertThatThrownBy(() -> Comment.of(FIELD, text)).isInstanceOf(ProblemException.class));
    }

    @Test
    void does_not_show_itself_in_a_log() {
        assertThat(Comment.of(FIELD, "secret").toString()).doesNotContain("secret");
    }
}

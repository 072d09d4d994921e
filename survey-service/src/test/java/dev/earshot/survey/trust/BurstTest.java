package dev.earshot.survey.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.trust.Burst.Handed;
import dev.earshot.survey.trust.Conduct.Hand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BurstTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SOONEST = Duration.ofSeconds(2);

    @Test
    void a_second_score_within_moments_is_one_and_after_a_while_is_none() {
        assertThat(unseen(counted(1, 1))).isTrue();
        assertThat(unseen(counted(1, 3))).isFalse();
        assertThat(unseen(counted(9, 1))).as("the same score is a second press").isFalse();
    }

    @Test
    void a_third_score_within_half_a_minute_is_one() {
        assertThat(unseen(counted(1, 20), counted(2, 10))).isTrue();
        assertThat(unseen(counted(1, 40), counted(2, 10))).isFalse();
    }

    @Test
    void what_was_suspect_from_the_start_makes_nobody_elses_answer_one() {
        assertThat(unseen(suspect(0, 1), suspect(5, 1), suspect(10, 1))).isFalse();
        assertThat(unseen(burst(0, 5), burst(10, 5))).isTrue();
    }

    @Test
    void a_hand_may_correct_at_once_what_its_page_has_shown_and_nothing_else() {
        assertThat(byHand(NOW.minusMillis(500), seen(1, 1))).isFalse();
        assertThat(byHand(NOW.minusSeconds(3), seen(1, 1)))
                .as("from another tab")
                .isTrue();
    }

    @Test
    void a_third_score_by_a_hand_is_one_whatever_its_page_has_shown() {
        assertThat(byHand(NOW.minusSeconds(3), seen(1, 15), seen(2, 5))).isTrue();
        assertThat(byHand(NOW.minusSeconds(3), seen(1, 31), seen(2, 5))).isFalse();
    }

    @Test
    void what_was_a_burst_says_nothing_of_who_comes_a_while_later_from_a_page_drawn_since() {
        Handed[] machine = {burstByHand(0, 6), burstByHand(5, 6), burstByHand(10, 6)};
        assertThat(byHand(NOW.minusSeconds(4), machine)).isFalse();
        assertThat(byHand(NOW.minusSeconds(7), machine))
                .as("from a page that was open all along")
                .isTrue();
        assertThat(byHand(NOW.minusSeconds(2), burstByHand(0, 6), burstByHand(5, 4), burstByHand(10, 4)))
                .as("so soon")
                .isTrue();
        assertThat(byHand(NOW.minusSeconds(2), burstByHand(0, 9), burstByHand(5, 9), seen(8, 4), seen(7, 3)))
                .as("a third score since")
                .isTrue();
    }

    @Test
    void a_hand_answers_for_nothing_that_was_given_without_one_or_not_sent_off() {
        Handed left = new Handed(3, NOW.minusSeconds(1), true, false, false, true);
        assertThat(byHand(Instant.MIN, counted(0, 1), counted(5, 1), burst(10, 1), left))
                .isFalse();
        assertThat(byHand(Instant.MIN, seen(0, 1))).isTrue();
    }

    private static boolean unseen(Handed... earlier) {
        return Burst.is(9, List.of(earlier), Hand.NOT_WATCHED, Instant.MIN, SOONEST, NOW);
    }

    private static boolean byHand(Instant drawn, Handed... earlier) {
        return Burst.is(9, List.of(earlier), Hand.SEEN, drawn, SOONEST, NOW);
    }

    private static Handed counted(int score, int secondsAgo) {
        return new Handed(score, NOW.minusSeconds(secondsAgo), true, false, true, false);
    }

    private static Handed seen(int score, int secondsAgo) {
        return new Handed(score, NOW.minusSeconds(secondsAgo), true, false, true, true);
    }

    private static Handed burst(int score, int secondsAgo) {
        return new Handed(score, NOW.minusSeconds(secondsAgo), false, true, true, false);
    }

    private static Handed burstByHand(int score, int secondsAgo) {
        return new Handed(score, NOW.minusSeconds(secondsAgo), false, true, true, true);
    }

    private static Handed suspect(int score, int secondsAgo) {
        return new Handed(score, NOW.minusSeconds(secondsAgo), false, false, true, false);
    }
}

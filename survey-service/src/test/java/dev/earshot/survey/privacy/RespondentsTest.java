package dev.earshot.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RespondentsTest {
    private static final KeyedHash HASH = new KeyedHash(Optional.of("a key of 32 characters or more, ok"), "session");

    @Test
    void a_reference_is_kept_in_clear_only_where_the_deployment_wants_it() {
        assertThat(new Respondents(HASH, () -> false).of("ada").reference()).isEmpty();
        assertThat(new Respondents(HASH, () -> true).of("ada"))
                .isEqualTo(new Respondent(HASH.ofRespondent("ada"), Optional.of("ada")));
    }

    @Test
    void a_log_learns_nothing_of_it() {
        assertThat(new Respondents(HASH, () -> true).of("ada").toString()).doesNotContain("ada");
    }
}

package dev.earshot.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RespondentsTest {
    private static final KeyedHash HASH = new KeyedHash(Optional.of("a key of 32 characters or more, ok"), "session");

    @Test
    void a_reference_is_kept_in_clear_only_where_the_deployment_wants_it() {
        assertThat(new Respondents(HASH, () -> false).of("ada").reference()).isEmpty();
        assertThat(new Respondents(HASH, () -> true).of("ada"))
                .isEqualTo(new Respondent(HASH.ofRespondent("ada"), Optional.of("ada")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zoë@example.org",
                "ZOË@Example.ORG",
                "zoe\u0308@example.org",
                "zoë@example.org\u00a0",
                "\ufeffzoë@example.org",
                "zoë@example.org\u200b",
                "\u2003 zoë@example.org\t\r\n",
                "\u202azoë@example.org\u202c",
                "zo\u00adë@exam\u2060ple.org\ufe0f"
            })
    void however_a_reference_is_typed_it_is_the_same_person(String reference) {
        assertThat(new Respondents(HASH, () -> true).of(reference))
                .isEqualTo(new Respondent(HASH.ofRespondent("zoë@example.org"), Optional.of("zoë@example.org")));
    }

    @ParameterizedTest
    @CsvSource({"a17, A17", "@ada, @Ada", "a 17, a17", "ada, adá", "17, 017", "a@b@c, A@b@c"})
    void other_letters_are_another_person(String one, String other) {
        Respondents respondents = new Respondents(HASH, () -> false);
        assertThat(respondents.of(one)).isNotEqualTo(respondents.of(other));
    }

    @Test
    void a_log_learns_nothing_of_it() {
        assertThat(new Respondents(HASH, () -> true).of("ada").toString()).doesNotContain("ada");
    }
}

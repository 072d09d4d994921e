package dev.earshot.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
    private static final String SESSION = "a key for tests, 16 characters or more";

    @Test
    void the_same_person_has_the_same_hash_under_one_key_and_another_under_another() {
        KeyedHash one = new KeyedHash(Optional.of("key one"), SESSION);
        KeyedHash two = new KeyedHash(Optional.of("key two"), SESSION);
        assertThat(one.ofRespondent("ada")).isEqualTo(one.ofRespondent("ada")).isNotEqualTo(one.ofRespondent("bob"));
        assertThat(one.ofRespondent("ada")).isNotEqualTo(two.ofRespondent("ada"));
    }

    @Test
    void without_a_key_it_follows_from_the_session_key_and_is_not_that_key() {
        KeyedHash derived = new KeyedHash(Optional.empty(), SESSION);
        assertThat(derived.ofRespondent("ada"))
                .isEqualTo(new KeyedHash(Optional.empty(), SESSION).ofRespondent("ada"))
                .isNotEqualTo(new KeyedHash(Optional.of(SESSION), SESSION).ofRespondent("ada"));
    }
}

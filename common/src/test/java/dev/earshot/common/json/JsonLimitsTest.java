package dev.earshot.common.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonLimitsTest {
    @Test
    void json_nests_thirty_two_levels_and_not_one_more() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        new JsonLimits().customize(mapper);
        assertThat(mapper.readTree("[".repeat(32) + "]".repeat(32))).isNotNull();
        assertThatThrownBy(() -> mapper.readTree("[".repeat(33) + "]".repeat(33)))
                .isInstanceOf(StreamConstraintsException.class);
    }
}

package dev.earshot.common.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void an_id_is_a_uuid_of_version_7() {
        assertThat(Ids.next().version()).isEqualTo(7);
    }

    @Test
    void what_is_made_later_is_greater_also_within_a_millisecond() {
        List<String> made =
                IntStream.range(0, 20_000).mapToObj(i -> hex(Ids.next())).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_moment_lies_between_what_was_made_before_and_after_it() {
        UUID before = Ids.next();
        Instant moment = Instant.now().plusMillis(2);
        while (Instant.now().isBefore(moment)) {
            Thread.onSpinWait();
        }
        assertThat(hex(before)).isLessThan(hex(Ids.firstAt(moment)));
        assertThat(hex(Ids.firstAt(moment))).isLessThan(hex(Ids.next()));
    }

    @Test
    void bytes_come_back_as_the_same_id() {
        UUID id = Ids.next();
        assertThat(Ids.of(Ids.bytes(id))).isEqualTo(id);
    }

    @Test
    void other_lengths_are_refused() {
        assertThatThrownBy(() -> Ids.of(new byte[15])).hasMessageContaining("16 bytes");
    }

    private static String hex(UUID id) {
        return HexFormat.of().formatHex(Ids.bytes(id));
    }
}

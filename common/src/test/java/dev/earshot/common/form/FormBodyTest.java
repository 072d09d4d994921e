package dev.earshot.common.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
    @Test
    void reads_what_browsers_send() throws Exception {
        assertThat(FormBody.read(bytes("score=9&comment=caf%C3%A9+%26+more&&&lone&=x&empty=")))
                .containsEntry("score", "9")
                .containsEntry("comment", "café & more")
                .containsEntry("lone", "")
                .containsEntry("empty", "");
        assertThat(FormBody.read(bytes(""))).isEmpty();
    }

    @Test
    void whatever_is_encoded_is_read_back() throws Exception {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            String text = random.ints(random.nextInt(20), 1, 0x10FFFF)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            String body = "comment=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            assertThat(FormBody.read(bytes(body))).containsEntry("comment", text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a=%E9", "a=%", "a=%4", "a=%zz", "a=%ED%A0%80", "a=%C0%AF", "a=%F8%88%80%80%80", "a=1&b=2&a=3"})
    void what_is_not_utf_8_or_comes_twice_is_refused(String body) {
        assertThatThrownBy(() -> FormBody.read(bytes(body))).isInstanceOf(FormBody.Unreadable.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

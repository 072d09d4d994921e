package dev.earshot.sentiment.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.sentiment.stream.Reading.ReadResponse;
import dev.earshot.sentiment.stream.Reading.Unreadable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
    private static final String ID = "019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    not json                                                              | the message is not valid JSON
                    {"responseId": "019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b", "version": 1}} | the message is not valid JSON
                    []                                                                    | responseId is not a UUID
                    {"version": 1}                                                        | responseId is not a UUID
                    {"responseId": "7", "version": 1}                                     | responseId is not a UUID
                    {"responseId": "019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b"}                | version is not a whole number from 1
                    {"responseId": "019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b", "version": 0}  | version is not a whole number from 1
                    {"responseId": "019aab52-7c00-7a31-b4a2-5d0f1c2e3a4b", "version": 1.5}| version is not a whole number from 1
                    """)
    void what_cannot_be_used_says_why(String message, String reason) {
        assertThat(read(message)).isEqualTo(new Unreadable(reason));
    }

    @Test
    void a_tombstone_and_broken_utf8_are_unreadable() {
        assertThat(Reading.ofResponse(null)).isInstanceOf(Unreadable.class);
        assertThat(Reading.ofResponse(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_blank_comment_is_no_comment() {
        assertThat(((ReadResponse) read(event("\"  \""))).comment()).isEmpty();
        assertThat(((ReadResponse) read(event("null"))).comment()).isEmpty();
        assertThat(read(event("7"))).isInstanceOf(Unreadable.class);
    }

    @Test
    void what_we_do_not_know_is_passed_on() {
        String event = "{\"responseId\":\"" + ID + "\",\"version\":3,\"price\":0.10,\"later\":{\"a\":[1e400]}}";
        assertThat(((ReadResponse) read(event)).json()).isEqualTo(event);
    }

    private static String event(String comment) {
        return "{\"responseId\":\"" + ID + "\",\"version\":1,\"comment\":" + comment + "}";
    }

    private static Reading read(String message) {
        return Reading.ofResponse(message.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.earshot.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write to jane.doe+shop@mail.example.co.uk, please.        | Write to [mail], please.
            jürgen@bücher.example is mine                             | [mail] is mine
            <o'neill@example.org>                                     | <[mail]>
            Account DE89 3704 0044 0532 0130 00 was charged           | Account [iban] was charged
            GB29NWBK60161331926819.                                   | [iban].
            fr1420041010050500013m02606                               | [iban]
            NL91 ABNA 0417 1643 00!                                   | [iban]!
            From ES91 2100 0418 4502 0005 1332 came your bill today   | From [iban] came your bill today
            be68539007547034 or DE89370400440532013000 12 times       | [iban] or [iban] 12 times
            4111 1111 1111 1111 05/27 was on it                       | [card] 05/27 was on it
            4111-1111-1111-1111 12 months                             | [card] 12 months
            My card 4111 1111 1111 1111 was refused                   | My card [card] was refused
            5500-0000-0000-0004                                       | [card]
            3782 822463 10005 does not work either                    | [card] does not work either
            Call +49 30 1234567 or 0049 30 1234567                    | Call [phone] or [phone]
            06 12 34 56 78, le matin                                  | [phone], le matin
            (030) 901820-123                                          | [phone]
            0171/2345678                                              | [phone]
            (555) 123-4567 or 555-123-4567                            | [phone] or [phone]
            +1 (555) 123 4567                                         | [phone]
            blocked 192.168.10.254 again                              | blocked [ip] again
            from 2001:db8:85a3:0:0:8a2e:370:7334                      | from [ip]
            from 2001:db8::1                                          | from [ip]
            """)
    void what_points_at_a_person_goes(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two weeks late, ordered on 02.03.2026, came on 16.03.2026 14:15.",
                "02/03/2026 10:30",
                "2026-03-02T09:15:00Z",
                "Order 1042-2231-99 and parcel 4711",
                "I paid 1.299,00 EUR instead of 0,99 or $1,299.00",
                "0 stars, 10/10 would not buy again, 100000000 times no",
                "Open 09:30:45 to 18:00:00, room 101",
                "Version 2.10.3 crashes, 300.300.300.300 too",
                "std::vector and a::b",
                "4111 1111 1111 1112 is no card",
                "AB12 is what my order has as number and more",
                "DE88 3704 1044 1532 1130 00 is no account",
                "Great @ home, 5 @ 3",
                "EAN 4006381333931x, ISBN 978-3-16-148410-0"
            })
    void what_points_at_nobody_stays(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }

    @Test
    void nothing_gets_longer() {
        Random random = new Random(5);
        String pieces = "0123456789 +-./():@ab.c%:DE";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                text.append(pieces.charAt(random.nextInt(pieces.length())));
            }
            assertThat(Redaction.of(text.toString())).hasSizeLessThanOrEqualTo(text.length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1:", "a@", "a.", "+1 ", "4 ", "DE89 ", "1.1.", "(", "0-0"})
    void long_runs_of_anything_come_to_an_end(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        assertThat(Redaction.of(text)).hasSizeLessThanOrEqualTo(text.length());
    }
}

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
            jane (at) example.com, or bob [at] mail [dot] example [dot] org | [mail], or [mail]
            jane.doe at example dot com                               | [mail]
            4111.1111.1111.1111 is it                                 | [card] is it
            GB29-NWBK-6016-1331-9268-19 was charged                   | [iban] was charged
            mi móvil es 612 345 678 o 612 34 56 78                    | mi móvil es [phone] o [phone]
            Ruf 079 123 45 67 an                                      | Ruf [phone] an
            347 123 4567 oppure 02 1234 5678                          | [phone] oppure [phone]
            (11) 91234-5678, 512 345 678, 90-1234 no                  | [phone], [phone], 90-1234 no
            1-800-555-0123 or +45 12 34 56 78                         | [phone] or [phone]
            call me at 4155552671, my number is 5551234               | call me at [phone], my number is [phone]
            Tel.: 612345678                                           | Tel.: [phone]
            a,01701234567 or https://wa.me/491701234567               | a,[phone] or https://wa.me/[phone]
            Telefonnummer 1234567, Handynr. 1234567                   | Telefonnummer [phone], Handynr. [phone]
            card4111111111111111 and 4111_1111_1111_1111              | card[card] and [card]
            1111 4111/1111/1111/1111exp12/26                          | 1111 [card]exp12/26
            DE89.3704.0044.0532.0130.00                               | [iban]
            ada @ example.org, bob@ example.org, eve ät example.de    | [mail], [mail], [mail]
            ada<at>example.org and ada@example。org                    | [mail] and [mail]
            from 192.168.001.010 again                                | from [ip] again
            Handy 1701234567; portable: 612345678                     | Handy [phone]; portable: [phone]
            I ordered 2 4111 1111 1111 1111 is my card                | I ordered 2 [card] is my card
            ticket 27 4111111111111111                                | ticket 27 [card]
            room 305 4111 1111 1111 1111                              | room 305 [card]
            order 2 4111-1111-1111-1111, 1/2/5500-0000-0000-0004      | order 2 [card], 1/2/[card]
            cvv 373 4111 1111 1111 1111                               | cvv 373 [card]
            2.4111 1111 1111 1111                                     | 2.[card]
            12 34 56 4111 11 1111 1111 11 77 88                       | 12 34 56 [card] 77 88
            table 4 3782 822463 10005                                 | table 4 [card]
            4111   1111   1111   1111                                 | [card]
            order AB12 GB29NWBK60161331926819                         | order AB12 [iban]
            ref AB12 DE89370400440532013000                           | ref AB12 [iban]
            ref XY99 AB12 DE89 3704 0044 0532 0130 00 soon            | ref XY99 AB12 [iban] soon
            DE 89 3704 0044 0532 0130 00                              | [iban]
            "jane doe"@example.com or “jane doe”@example.com          | [mail] or [mail]
            "yes" and "jane \\"jd\\" doe"@mail.example.com, she wrote | "yes" and [mail], she wrote
            from 2a02:8070:88:1:: or fe80::, and 2a02:8070::/32       | from [ip] or [ip], and [ip]/32
            eve ät example.de                                         | [mail]
            GB29/NWBK/6016/1331/9268/19, DE89_3704_0044_0532_0130_00  | [iban], [iban]
            4111,1111,1111,1111 is it, or 4242, 4242, 4242, 4242      | [card] is it, or [card]
            from 203[.]0[.]113[.]7 or 203(.)0(.)113(.)7               | from [ip] or [ip]
            ada@gmail or Bob@Outlook                                  | [mail] or [mail]
            IBANDE89370400440532013000 or 8 (912) 345-67-89           | IBAN[iban] or [phone]
            from ::ffff:c0a8:0101                                     | from [ip]
            06 11 22 33 44 / 06 55 44 33 22                           | [phone] / [phone]
            06 11 22 33 44 06 55 44 33 22, 06.11.22.33.44 - 06.55.44.33.22 | [phone] [phone], [phone] - [phone]
            07911 123456/07911 654321 or 0611223344/0655443322        | [phone]/[phone] or [phone]/[phone]
            0171 12345678 / 0172 12345678                             | [phone] / [phone]
            +33 6 12 34 56 07, 0033 6 12 34 56 07, 0033/6/12/34/56/07 | [phone], [phone], [phone]
            +49 30 901820-0123, +49 (0)30 9018 0123                   | [phone], [phone]
            you can reach me under 4155552671                         | you can reach me under [phone]
            """)
    void what_points_at_a_person_goes(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            my e-mail address is jane at example.com          | my e-mail address is [mail]
            write to jane at example.com, email me: bob at example.de | write to [mail], email me: [mail]
            contact me: jane at example.org                   | contact me: [mail]
            meine Adresse lautet jane at example.de           | meine Adresse lautet [mail]
            mi correo es jane at example.es                   | mi correo es [mail]
            jane_doe at example.com, jane85 at example.co.uk  | [mail], [mail]
            jane dot doe at gmail dot com, p.martin(a)free.fr | [mail], [mail]
            jane.doe at example.com                           | [mail]
            jane at gmail.com, jane at mail dot example dot com | [mail], [mail]
            jane arroba example.es                            | [mail]
            """)
    void a_dictated_address_goes_where_something_says_that_it_is_one(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            see /me?mail=ada%40example.org&tel=%2B491701234567&x=1          ~ see /me?mail=[mail]&tel=[phone]&x=1
            iban=DE89%203704%200044%200532%200130%2000 %C3%A9               ~ iban=[iban] %C3%A9
            ada&#64;example.org, ada&#x40;example.org, ada&commat;b&period;de ~ [mail], [mail], [mail]
            ada=40example.org and ada\\u0040example.org or ada\\@example.org ~ [mail] and [mail] or [mail]
            ada%2540example.org                                             ~ [mail]
            4111%201111%201111%201111&amp;ok%20                             ~ [card]&amp;ok%20
            👍 a\u00adda%40exam\u00adple.org 👍                             ~ 👍 [mail] 👍
            4111|1111|1111|1111                                             ~ [card]
            """)
    void escaped_it_goes_too_and_all_else_stays_as_it_was_written(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    /** What the eye takes for the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u200b12345678",
                "０６１２３４５６７８",
                "٠٦١٢٣٤٥٦٧٨",
                "+49\u2011170\u20111234567",
                "+49\t170\t1234567",
                "+49 170\r\n1234567",
                "0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣",
                "𝟎𝟔𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖",
                "⓪⑥①②③④⑤⑥⑦⑧"
            })
    void digits_of_other_alphabets_and_what_cannot_be_seen_hide_no_number(String number) {
        assertThat(Redaction.of("Call " + number + " soon")).isEqualTo("Call [phone] soon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\r\n", "   ", " \n ", "\u00a0\u2003", "\u200b", ""})
    void whatever_splits_a_card_or_an_account_they_go_as_a_whole(String between) {
        assertThat(Redaction.of("2 " + String.join(between, "4111", "1111", "1111", "1111") + " soon"))
                .isEqualTo("2 [card] soon");
        assertThat(Redaction.of("AB12 " + String.join(between, "DE89", "3704", "0044", "0532", "0130", "00") + " soon"))
                .isEqualTo("AB12 [iban] soon");
    }

    @Test
    void no_code_or_number_before_a_card_hides_it_however_it_is_grouped() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String text = numbers(random) + grouped(random, card(random)) + " is mine";
            assertThat(Redaction.of(text)).as(text).contains("[card]").endsWith(" is mine");
        }
    }

    /** Some groups of digits, each with what may stand behind it. */
    private static String numbers(Random random) {
        StringBuilder numbers = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            numbers.append(random.nextInt(1_000)).append(" -./".charAt(random.nextInt(4)));
        }
        return numbers.toString();
    }

    private static String card(Random random) {
        String begin = new String[] {"4", "51", "2223", "6011"}[random.nextInt(4)];
        StringBuilder number = new StringBuilder(begin);
        while (number.length() < 15) {
            number.append(random.nextInt(10));
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            int digit = number.charAt(i) - '0';
            sum += i % 2 == 0 ? digit * 2 - (digit > 4 ? 9 : 0) : digit;
        }
        return number.append((10 - sum % 10) % 10).toString();
    }

    private static String grouped(Random random, String number) {
        String between = new String[] {" ", "_", "\t", "\n", ""}[random.nextInt(5)];
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            grouped.append(i > 0 && random.nextInt(4) == 0 ? between : "").append(number.charAt(i));
        }
        return grouped.toString();
    }

    @Test
    void an_address_with_invisible_characters_goes_as_a_whole() {
        assertThat(Redaction.of("to j\u00adane\u200b@exam\u200dple.org now")).isEqualTo("to [mail] now");
        assertThat(Redaction.of("jane＠example．org")).isEqualTo("[mail]");
    }

    @Test
    void what_stays_keeps_every_character() {
        String text = "Fa\u00adbulous\u200d, 👍🏽 ０ of １０, “café” – jane@example.org – ok\u00a0!";
        assertThat(Redaction.of(text)).isEqualTo(text.replace("jane@example.org", "[mail]"));
    }

    @Test
    void segments_are_redacted_as_comments_are() {
        assertThat(Redaction.of(new java.util.TreeMap<>(java.util.Map.of("plan", "gold", "contact", "a@b.example"))))
                .containsEntry("plan", "gold")
                .containsEntry("contact", "[mail]");
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
                "EAN 4006381333931x, ISBN 978-3-16-148410-0",
                "order 612345678, Order no. 4155552671, invoice 2024-000123",
                "100 000 000 times, ticket 123-456-789, INV 20240012345",
                "size 38 40 42 44, scores 10 9 8 7 6 5, 1 2 3 4 5 6 7 8 9",
                "I called 10 times in 2023 and 2024, waited 30 40 50 minutes",
                "call about order 1234567, they meet at noon, look at this dot",
                "call on 30.11.2026, bel 2026-11-30, sms 20261130 1430, call at 10.30-11.30",
                "call 1234567 times, paid 0.00 0.00 0.00 0.00, 0/10 0/10 0/10 0/10",
                "10 000 000 000 FCFA, std::vector a::b1, I was at home dot done",
                "on 30.11.2026 14.12.2026 at 8, from 2026-11-30 2026-12-14",
                "at 20 minutes to nine, is 26 years old, no 15 of them",
                "IMEI 352099001761481",
                "call std::abc or c::, at 12:30::, \"nice\" @home",
                "5 times 4.99, 3 x 1.299,00 and 2 for 40.00",
                "50%25 off, 20%20more, x=20, y=3D, AT&amp;T, a &lt; b &gt; c, C:\\\\_temp\\\\x",
                "4,5,3,2,5,4,4,5,3,2,4,5,5 were my marks, 4111,111,111,111 EUR",
                "talk to @gmail and @ada, dinner @outlook",
                "I bought this at amazon.com and hated it, we booked at booking.com last year",
                "Bestellt at otto.de, cheaper at walmart.com, my order at zalando.de, my PS5 at bestbuy.com",
                "stay at home.It was fine, good at all.info was missing, dinner @ home.Great",
                "an e-mail about my order at amazon.com, my address at amazon.com, contact us at booking.com",
                "write to them at amazon.com, contact customer service at amazon.com, Was great.Bought at amazon.com",
                "at some point it was over, at this point us customers give up, v2.0 at github.com",
                "Update auf 10.0.190.1, la mise à jour 4.10.22.3, build number 10.0.19.1, version 4.1.2.3 and 4.1.2.4",
                "version 1.2.3.4, v 1.2.3.4, Firefox 115.0.2.1, section 2.1.1.1, § 1.2.3.4, Versión 1.2.3.4",
                "order number is 4155552671, meine Bestellnummer ist 4155552671, Kundennummer lautet 4155552671",
                "ma commande est la 4155552671, mi pedido es el 4155552671, meu pedido é o 4155552671",
                "mijn bestelnummer is 4155552671, il mio ordine è il 4155552671, رقم الطلب 501234567",
                "called me on 3 12 2023, contacted me on 20240315, reach 1000000 customers, call 1000000 people",
                "the phone costs $1234567, celular por 1234567, en la llamada 1234567, I ring 1234567",
                "parcel 00340434161094042557, account 12345678, flight LH 1234 on 12 03 2026"
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
    @ValueSource(
            strings = {
                "0",
                "1:",
                "a@",
                "a.",
                "+1 ",
                "4 ",
                "DE89 ",
                "1.1.",
                "(",
                "0-0",
                "(",
                "() ",
                "1 2 ",
                "a ät ",
                "4",
                "4 ",
                "2.",
                "AB12 ",
                "\"",
                "a:",
                "abc1:",
                "1\ufe0f\u20e3",
                "𝟒 "
            })
    void long_runs_of_anything_come_to_an_end(String piece) {
        String text = piece.repeat(10_000 / piece.length());
        assertThat(Redaction.of(text)).hasSizeLessThanOrEqualTo(text.length());
    }
}

package dev.earshot.survey.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phone numbers that only the words before them tell from those of orders. */
class AnnouncedPhonesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            please text me at 2025550123 or contact me on 2025550124  | please text me at [phone] or contact me on [phone]
            he called me on 2025550123, I tried calling 2025550124    | he called me on [phone], I tried calling [phone]
            ring us back on 5551234; ph: 2025550123, fax 5551234      | ring us back on [phone]; ph: [phone], fax [phone]
            reach me at: 2025550123, our contact number 2025550123    | reach me at: [phone], our contact number [phone]
            Bitte Rückruf unter 1711234567, erreichbar unter 1711234  | Bitte Rückruf unter [phone], erreichbar unter [phone]
            rufen Sie mich unter 1711234567 an, Mobil: 171 / 1234567  | rufen Sie mich unter [phone] an, Mobil: [phone]
            Sie erreichen mich unter der Nummer 1711234567            | Sie erreichen mich unter der Nummer [phone]
            melden Sie sich bitte unter 1711234567                    | melden Sie sich bitte unter [phone]
            rappelez-moi au 612345678, mon tél est le 612 34 56 78    | rappelez-moi au [phone], mon tél est le [phone]
            on peut me joindre au 612345678, joignable au 612345678   | on peut me joindre au [phone], joignable au [phone]
            contactez-moi au 612345678, mon numéro : 612345678        | contactez-moi au [phone], mon numéro : [phone]
            llámame al 612345678 o llámeme al 612345678               | llámame al [phone] o llámeme al [phone]
            mi móvil es el 612345678, pueden llamarme al 612345678    | mi móvil es el [phone], pueden llamarme al [phone]
            contáctenme al 5512345678, mi número es el 612345678      | contáctenme al [phone], mi número es el [phone]
            bel me op 612345678, mijn nummer is 612345678             | bel me op [phone], mijn nummer is [phone]
            ik ben bereikbaar op 612345678                            | ik ben bereikbaar op [phone]
            ligue-me para 912345678, o meu número é 912345678         | ligue-me para [phone], o meu número é [phone]
            me liga no 11912345678, meu telemóvel é o 912345678       | me liga no [phone], meu telemóvel é o [phone]
            chiamatemi al 3471234567, il mio numero è 3471234567      | chiamatemi al [phone], il mio numero è [phone]
            جوالي 501234567 | جوالي [phone]
            رقم هاتفي ٥٠١٢٣٤٥٦٧ | رقم هاتفي [phone]
            اتصل بي على 501234567 | اتصل بي على [phone]
            мой телефон 89161234567, позвоните на номер 89161234567 | мой телефон [phone], позвоните на номер [phone]
            我的电话是13812345678，请回电 | 我的电话是[phone]，请回电
            手機號碼：13812345678 | 手機號碼：[phone]
            携帯番号は09012345678です | 携帯番号は[phone]です
            """)
    void a_number_goes_that_words_announce_in_any_of_eleven_languages(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @Test
    void how_accents_are_encoded_makes_no_difference() {
        assertThat(Redaction.of("ll\u00e1mame al 612345678")).isEqualTo("ll\u00e1mame al [phone]");
        assertThat(Redaction.of("lla\u0301mame al 612345678")).isEqualTo("lla\u0301mame al [phone]");
        assertThat(Redaction.of("llamame al 612345678")).isEqualTo("llamame al [phone]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order 12, call me on 0612345678                    | order 12, call me on [phone]
            My order was late. 0612345678                      | My order was late. [phone]
            Bestellung kam nicht, Telefon 0171 2345678         | Bestellung kam nicht, Telefon [phone]
            Telefonnummer 0171 2345678, Rufnr. 0171 2345678    | Telefonnummer [phone], Rufnr. [phone]
            Tel. 06 11 22 33 44 06 55 44 33 22                 | Tel. [phone] [phone]
            +33 6 11 22 33 44 06 55 44 33 22                   | [phone] [phone]
            customer 0612345678 wants to be called             | customer [phone] wants to be called
            my order number is +49 171 2345678                 | my order number is [phone]
            commande en retard, appelez le 06 12 34 56 78      | commande en retard, appelez le [phone]
            """)
    void a_phone_is_one_beside_an_order_too(String text, String redacted) {
        assertThat(Redaction.of(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Номер заказа 89161234567",
                "订单号13812345678还没到",
                "Order 2025550123 came late",
                "Bestellung 1711234567 kam nicht",
                "mi pedido 612345678",
                "Ordernummer 0612345678 kwam niet",
                "Numéro de commande 0612345678",
                "n° de commande : 06 12 34 56 78",
                "Kundennummer 0171234567",
                "Meine Auftragsnummer ist 0171 2345678",
                "número de pedido 0612345678",
                "número de encomenda 0612345678",
                "tracking number 0123456789",
                "case number: 0123-456-789",
                "Artikelnr. 01234-56789",
                "UPC 012345678905",
                "Auftrag 0815-4711-2026",
                "order 555-123-4567 came late",
                "my order number is 0612345678"
            })
    void numbers_that_other_words_announce_stay(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}

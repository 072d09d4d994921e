package dev.earshot.survey.inviting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the columns of a list may be called, and what may stand in them. */
@QuarkusTest
class BulkColumnsTest extends Mailed {
    @Test
    void columns_are_read_under_other_names_when_it_is_said() {
        String list = "Customer;Order;External ID of shop\n17;o-1;x\n";
        csv("?survey=" + survey + "&map=external_id:Customer&map=interaction:Order", list)
                .then()
                .statusCode(200);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE respondent IS NOT NULL AND interaction = 'o-1'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
        for (String map : List.of("external_id", "name:Customer", "external_id:Client", "external_id:")) {
            csv("?survey=" + survey + "&map=" + map, list)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("map"));
        }
    }

    @Test
    void what_cannot_be_seen_in_the_name_of_a_column_makes_no_difference() {
        String list = "\u200bexternal_id\u00a0,Attribute.plan\u00a0,expires\u00a0at\nada,gold,2027-01-31\n";
        assertThat(csv("?survey=" + survey, list).asString()).contains("2027-02-01T00:00:00Z");
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE respondent IS NOT NULL AND attributes LIKE '%gold%'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void a_quote_in_a_name_does_not_hide_the_delimiter() {
        assertThat(csv("?survey=" + survey, "external_id;\"name, full\"\nada;\"Ada, L.\"\n")
                        .asString())
                .startsWith("external_id;name, full;url")
                .contains("/r/");
    }

    @Test
    void a_day_is_the_last_one_of_a_link() {
        String today = java.time.LocalDate.now(java.time.ZoneOffset.UTC).toString();
        assertThat(csv("?survey=" + survey, "EXTERNAL-ID,expires_at\nada," + today + "\n")
                        .asString())
                .contains("T00:00:00Z");
    }

    @Test
    void a_language_or_a_channel_that_nobody_knows_costs_nobody_the_link() {
        List<String> rows = csv(
                        "?survey=" + survey + "&map=language:Sprache&map=channel:Kanal",
                        "external_id;Sprache;Kanal\nada;Klingonisch;Brieftaube\nbob;fr;E-Mail\ncleo;fr;bob@example.org\n")
                .asString()
                .lines()
                .toList();
        assertThat(rows.get(1))
                .contains("/r/", "Row 2, Sprache “Klingonisch”: This is no language", "Row 2, Kanal “Brieftaube”: ");
        assertThat(rows.get(2)).contains("/r/").endsWith(";");
        assertThat(rows.get(3)).contains("/r/", "Row 4, Kanal: This is no channel");
        assertThat(invitations()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "E-Mail, email",
        "Courriel, email",
        "SMS, sms",
        "WhatsApp, whatsapp",
        "Live-Chat, chat",
        "Teléfono, phone",
        "Brief, print",
        "In-App, in_app",
        "Sonstiges, other"
    })
    void a_channel_is_known_however_it_is_written(String cell, String channel) {
        csv("?survey=" + survey, "external_id,channel\nada," + cell + "\n")
                .then()
                .statusCode(200);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE via = '" + channel
                                + "' AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31, true",
        "31.01.2027, true",
        "31.1.27, true",
        "31/01/2027, true",
        "01/31/2027, true",
        "2027/01/31, true",
        "2027-01-31 00:00:00, true",
        "31.13.2027, false",
        "01/02/2027, false",
        "30.02.2027, false"
    })
    void a_last_day_is_read_as_lists_write_it_unless_it_may_be_two(String cell, boolean read) {
        csv("?survey=" + survey, "external_id,expires_at\nada," + cell + "\n")
                .then()
                .statusCode(200);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE expires_at = '2027-02-01'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(read ? 1 : 0);
    }

    @Test
    void languages_may_be_called_by_their_names() {
        csv("?survey=" + survey, "external_id,language\nada,French\nbob,Deutsch\ncleo,pt_BR\n")
                .then()
                .statusCode(200);
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE language IN ('fr', 'de', 'pt-BR')"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(3);
    }
}

package dev.earshot.survey.inviting;

import static dev.earshot.survey.Earshot.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.earshot.common.testing.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailingColumnsTest extends MailingByHand {
    @Test
    void a_column_that_occurs_twice_is_said_at_once_and_a_list_of_nobody_makes_nothing() {
        Staff.request()
                .get(uploaded("external_id,email,email\nada,a,b\n"))
                .then()
                .body(containsString("The column “email” occurs twice."));
        String nobody = uploaded("external_id,email\n,\n");
        send(nobody, Map.of("c0", "external_id"), "make")
                .then()
                .statusCode(400)
                .body(containsString("a header and nobody below it"));
    }

    @Test
    void a_language_is_one_by_any_of_its_codes_and_what_is_none_is_passed_over_aloud() {
        String list = "external_id,language\na,deu\nb,GER\nc,dk\nd,fr-CA\n";
        send(uploaded(list), proposed(list), "check")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>4</dd>"))
                .body(containsString("row 4 “dk”"));
        String page = uploaded(list);
        made(page, proposed(list));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE language = 'de' AND survey_id ="
                                + " (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(2);
    }

    @Test
    void columns_of_any_name_are_proposed_and_can_be_said_to_be_what_they_are() {
        String list = """
                \uFEFFsep=;
                Kunden-Nr.;E-Mail;Sprache;Bestellnummer;Ort;Gültig bis;Tarif;url
                17;ada@example.org;Deutsch;o-1;store;2027-01-31;gold;old
                """;
        String page = uploaded(list);
        String look = Staff.request().get(page).then().statusCode(200).extract().asString();
        assertThat(proposed(list))
                .isEqualTo(Map.of(
                        "c0",
                        "external_id",
                        "c1",
                        "",
                        "c2",
                        "language",
                        "c3",
                        "interaction",
                        "c4",
                        "",
                        "c5",
                        "expires_at",
                        "c6",
                        ""));
        assertThat(look).contains("<li>ada@example.org</li>", "Written anew: <code>url</code>");
        Map<String, String> said = new HashMap<>(proposed(list));
        said.put("c4", "touchpoint");
        said.put("c6", "attribute");
        made(page, said);
        assertThat(Staff.request().get(page + "/links").asString())
                .startsWith(
                        "\uFEFFKunden-Nr.;E-Mail;Sprache;Bestellnummer;Ort;Gültig bis;Tarif;url;stop_url;expires_at;")
                .contains("17;ada@example.org;Deutsch;o-1;store;2027-01-31;gold;http");
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE respondent IS NOT NULL AND interaction = 'o-1' AND language = 'de'"
                                + " AND touchpoint = 'store' AND expires_at = '2027-02-01' AND JSON_VALUE(attributes, '$.Tarif') = 'gold'"
                                + " AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }

    @Test
    void a_rule_that_looks_at_no_column_of_the_list_is_told() {
        manager()
                .body(Map.of("skip", List.of("plan is free", "touchpoint is blog", "language is de")))
                .put("/api/v1/surveys/" + survey + "/contact-rules")
                .then()
                .statusCode(200);
        String list = "external_id,language,Tarif\n17,fr,free\n";
        String page = uploaded(list);
        send(page, proposed(list), "check")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>1</dd>"))
                .body(containsString("“plan is free”, and no column of the list is <strong>plan</strong>"))
                .body(not(containsString("“touchpoint is")))
                .body(not(containsString("“language is")));
        String named = list.replace("Tarif", "plan");
        send(uploaded(named), Map.of("c0", "external_id", "c1", "language", "c2", "attribute"), "check")
                .then()
                .body(containsString("<dt>Would have a link</dt><dd>0</dd>"))
                .body(not(containsString("no column of the list")));
    }

    @Test
    void only_a_column_of_the_very_name_that_is_written_gives_way() {
        String page = uploaded("external_id,Problem,URL,problem,expires_at\nada,late,shop,old,2027-01-31\n");
        assertThat(Staff.request().get(page).asString())
                .contains("Written anew: <code>problem</code> <code>expires_at</code>");
        made(page, Map.of("c0", "external_id", "c4", "expires_at"));
        assertThat(Staff.request().get(page + "/links").asString())
                .startsWith("external_id,Problem,URL,url,stop_url,expires_at,not_asked,problem")
                .contains("ada,late,shop,http", ",2027-02-01T00:00:00Z,,");
    }

    @Test
    void a_column_that_is_said_to_pass_is_not_read_whatever_it_is_called() {
        String page = uploaded("external_id,language\nada,fr\n");
        send(page, Map.of("c0", "external_id", "c1", "external_id"), "make")
                .then()
                .statusCode(400)
                .body(containsString("Two columns are chosen as “Person, by your reference”."));
        send(page, Map.of(), "make").then().statusCode(400).body(containsString("none of the columns"));
        made(page, Map.of("c0", "external_id", "c1", ""));
        assertThat(answers.number(
                        "SELECT COUNT(*) FROM invitation WHERE language IS NULL AND survey_id = (SELECT id FROM survey WHERE slug = ?)",
                        survey))
                .isEqualTo(1);
    }
}

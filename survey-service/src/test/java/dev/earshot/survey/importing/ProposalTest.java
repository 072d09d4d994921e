package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.field.Attributes;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {
    @Test
    void people_are_found_by_the_usual_names_of_six_languages_and_by_their_addresses() {
        for (String names : List.of(
                "Kunde;Vorgang",
                "Kundennummer;Auftragsnummer",
                "Client;Commande",
                "N\u00b0 client;N\u00b0 de commande",
                "Cliente;Pedido",
                "Klantnummer;Bestelling",
                "Cliente;Encomenda",
                "Customer number;Order no.")) {
            String[] named = names.split(";", -1);
            assertThat(Proposals.of(Metric.NPS, "Note;" + names + "\n9;K1;A1\n3;K2;A2\n")
                            .maps())
                    .contains("respondent:" + named[0], "interaction:" + named[1]);
        }
        assertThat(Proposals.of(Metric.NPS, """
                        Note,Agent,Wer,Bestellung
                        9,a@x.example,ada@example.org,neu
                        3,a@x.example,bob@example.org,neu
                        1,a@x.example,cy@example.org,neu
                        """).maps())
                .contains("respondent:Wer")
                .doesNotContain("interaction:Bestellung");
        assertThat(Proposals.of(Metric.NPS, "Note,Sachbearbeiter\n9,a@x.example\n3,b@x.example\n")
                        .maps())
                .noneMatch(map -> map.startsWith("respondent"));
    }

    @Test
    void any_other_file_is_read_by_usual_names_and_by_what_stands_in_it() {
        Proposal french = Proposals.of(Metric.NPS, """
                Numéro;Note;Raison;Horodateur
                7;9;Livraison rapide;2026-03-01
                8;2;Trop cher pour moi;2026-03-02
                """);
        assertThat(french.product()).isEmpty();
        assertThat(french.maps()).containsExactlyInAnyOrder("score:Note", "comment:Raison", "collectedAt:Horodateur");
        Proposal odd = Proposals.of(Metric.CSAT, """
                a,b,c,d
                2026-03-01,5,They were very friendly indeed,77
                2026-03-02,1,I had to wait for two hours,78
                """);
        assertThat(odd.maps()).containsExactlyInAnyOrder("collectedAt:a", "score:b", "comment:c");
    }

    @Test
    void a_usual_name_over_something_else_is_not_believed() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                id,note,value
                1,called back twice about it,9
                1,sent a letter to the shop,3
                """);
        assertThat(proposal.maps()).containsExactlyInAnyOrder("score:value", "comment:note");
    }

    @Test
    void without_anything_that_could_be_one_no_score_is_proposed() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                "id","submitdate","lastpage","startlanguage","seed","startdate","why"
                "1","2026-03-01 10:22:11","1","en","7","2026-03-01 10:20:00","Quick"
                "2","2026-03-01 10:22:11","2","en","8","2026-03-01 10:20:00","Great"
                "3","2026-03-01 10:22:11","2","en","9","2026-03-01 10:20:00","Fine"
                """);
        assertThat(proposal.maps()).noneMatch(map -> map.startsWith("score:")).contains("comment:why");
    }

    @Test
    void in_a_short_file_the_names_decide() {
        Proposal formbricks = Proposals.of(Metric.NPS, """
                "No.","Response ID","Timestamp","Finished","Survey ID","User ID","Notes","url","userAgent - browser","1. How likely are you to recommend us?","2. What is the main reason for your score?","plan"
                1,"clx1a","2026-04-01 09:15:00","Yes","cls1","user-1","","https://app.example/","Chrome",10,"Love it","pro"
                2,"clx1b","2026-04-02 09:15:00","No","cls1","user-2","","https://app.example/","Firefox",4,"","free"
                3,"clx1c","2026-04-03 09:15:00","Yes","cls1","","","https://app.example/","Safari",,"No score given","free"
                """);
        assertThat(formbricks.maps())
                .contains(
                        "score:1. How likely are you to recommend us?",
                        "comment:2. What is the main reason for your score?");
        Proposal dutch = Proposals.of(Metric.CSAT, """
                Begonnen op;Ingevuld op;Hoe tevreden bent u?;Toelichting;Vestiging
                1 mrt 2026 10:00;1 mrt 2026 10:02;Zeer tevreden;Top;Filiaal Utrecht Centraal
                2 mrt 2026 10:00;2 mrt 2026 10:02;ontevreden;Te duur;Filiaal Utrecht Centraal
                """);
        assertThat(dutch.maps()).contains("score:Hoe tevreden bent u?", "comment:Toelichting");
    }

    @Test
    void the_metric_of_the_survey_tells_which_of_two_scores_is_meant() {
        String csv = """
                #,Visits,Rating of the shop,CSAT,NPS,How easy was it?
                1,3,4,5,5,2
                2,1,2,1,2,3
                3,4,5,3,4,5
                """;
        assertThat(Proposals.of(Metric.NPS, csv).maps()).containsExactly("score:NPS");
        assertThat(Proposals.of(Metric.CSAT, csv).maps()).containsExactly("score:CSAT");
        assertThat(Proposals.of(Metric.CES, csv).maps()).containsExactly("score:How easy was it?");
    }

    @Test
    void words_labels_and_dates_of_other_countries_are_recognised() {
        Proposal german = Proposals.of(Metric.NPS, """
                Kunden-Nr.;Datum;Bewertung;Bemerkung;Filiale
                K1;31.12.2025 14:00;10 - sehr wahrscheinlich;Alles bestens;Köln
                K2;01.02.2026 09:30;0 - überhaupt nicht;Zu spät;Bonn
                """);
        assertThat(german.maps())
                .containsExactlyInAnyOrder(
                        "score:Bewertung", "comment:Bemerkung", "collectedAt:Datum", "respondent:Kunden-Nr.");
        assertThat(german.dates().order()).contains(DateOrder.DMY);
        Proposal words = Proposals.of(Metric.CSAT, """
                When|How was it?|Why
                12/31/2025 2:00 PM|Good|fine
                01/02/2026 3:00 PM|Bad|awful
                """);
        assertThat(words.maps()).containsExactlyInAnyOrder("collectedAt:When", "score:How was it?", "comment:Why");
        assertThat(words.dates().order()).contains(DateOrder.MDY);
        Proposal open = Proposals.of(Metric.NPS, """
                fecha,nota,motivo
                01/02/2026,9,rápido
                03/02/2026,2,caro
                """);
        assertThat(open.maps()).containsExactlyInAnyOrder("collectedAt:fecha", "score:nota", "comment:motivo");
        assertThat(open.dates().open().map(DateNotation.Open::date)).contains("01/02/2026");
    }

    @Test
    void the_moment_of_the_answer_is_told_from_others_and_a_score_from_what_it_was_sorted_by() {
        Proposal qualtrics = Proposals.of(Metric.NPS, """
                StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,UserLanguage,Q1_NPS_GROUP,Q1,Q2
                2026-03-01 10:00:00,2026-03-01 10:01:05,0,10.0.0.1,100,65,1,2026-03-01 10:01:06,R_1,EN,3,9,They were friendly and quick
                2026-03-02 10:00:00,2026-03-02 10:01:05,0,10.0.0.2,100,35,1,2026-03-02 10:01:06,R_2,EN,1,4,It took them two whole weeks
                """);
        assertThat(qualtrics.maps())
                .containsExactlyInAnyOrder("score:Q1", "comment:Q2", "collectedAt:EndDate", "sourceId:ResponseId");
        Proposal typeform = Proposals.of(Metric.CSAT, """
                #,How happy are you with us?,And why?,Start Date (UTC),Stage Date (UTC),Submit Date (UTC),Network ID,Tags
                a1,5,Bon service,2026-03-01 10:00:00,,2026-03-01 10:01:05,n1,
                a2,2,,2026-03-02 10:00:00,,2026-03-02 10:01:05,n2,
                """);
        assertThat(typeform.maps())
                .containsExactlyInAnyOrder(
                        "score:How happy are you with us?", "comment:And why?", "collectedAt:Submit Date (UTC)");
    }

    @Test
    void what_repeats_or_is_an_address_or_a_date_is_no_comment() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                started at,score,homepage,shop,reason for contact
                Tue 3 March 2026 10:00,9,https://example.org/with/a/long/path,The shop at the central station,Billing
                Wed 4 March 2026 11:00,3,https://example.org/with/another/path,The shop at the central station,Billing
                Thu 5 March 2026 12:00,7,https://example.org/with/a/third/path,The shop at the central station,Billing
                """);
        assertThat(proposal.maps()).containsExactlyInAnyOrder("score:score", "collectedAt:started at");
    }

    @Test
    void seconds_since_1970_are_dates_where_the_column_is_called_so() {
        assertThat(Proposals.of(
                                Metric.NPS,
                                "order,score,created_at\n1769850601,9,1769850600\n1769850602,3,1769850700\n")
                        .maps())
                .contains("score:score", "collectedAt:created_at")
                .doesNotContain("collectedAt:order");
        assertThat(Proposals.of(Metric.NPS, "order,score\n1769850601,9\n1769850602,3\n")
                        .maps())
                .doesNotContain("collectedAt:order");
    }

    @Test
    void days_as_a_spreadsheet_counts_them_are_dates_where_the_column_is_called_so() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                Datum;Note;Kunde
                45992;9;45001
                45993,5;3;45002
                """);
        assertThat(proposal.maps()).contains("collectedAt:Datum", "score:Note");
        assertThat(proposal.dates().order()).contains(DateOrder.SERIAL);
        assertThat(Proposals.of(Metric.NPS, "Note;Umsatz\n9;45992\n3;45993\n").maps())
                .containsExactly("score:Note");
    }

    @Test
    void numbers_below_answer_are_the_score_and_seconds_below_responded_are_the_time() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                response_id,person_id,answer,comment,responded,sent
                1,11,9,Quick.,1769850600,1769850000
                2,12,3,"Late, and nobody called.",1769850700,1769850100
                3,13,10,,1769850900,1769850200
                """);
        assertThat(proposal.maps())
                .contains("score:answer", "comment:comment", "collectedAt:responded", "sourceId:response_id");
        assertThat(Proposals.of(Metric.NPS, "NPS,answer\n9,It was quick and friendly.\n3,Late.\n")
                        .maps())
                .containsExactlyInAnyOrder("score:NPS", "comment:answer");
    }

    @Test
    void what_never_changes_or_numbers_a_place_is_no_score() {
        String file = """
                Unit,published,Overall rating,Staff rating
                Hotel 1,0,4,5
                Hotel 2,0,3,4
                Hotel 1,0,5,5
                """;
        Proposal proposal = Proposals.of(Metric.CSAT, file);
        assertThat(proposal.maps()).containsExactly("score:Overall rating");
        assertThat(proposal.rivals()).isEmpty();
        assertThat(Proposals.of(Metric.CSAT, file.replace("Overall", "Waiting")).rivals())
                .contains(new Rivals("Waiting rating", List.of("Staff rating")));
    }

    @Test
    void a_comment_on_this_metric_is_taken_before_a_comment_on_another() {
        String file = """
                CSAT,NPS,NPS comment,CSAT comment
                4,9,I would recommend it because of the prices.,Quick.
                2,3,I would not recommend it to anybody I know.,It was slow.
                """;
        assertThat(Proposals.of(Metric.CSAT, file).maps())
                .containsExactlyInAnyOrder("score:CSAT", "comment:CSAT comment");
        assertThat(Proposals.of(Metric.NPS, file).maps()).containsExactlyInAnyOrder("score:NPS", "comment:NPS comment");
    }

    @Test
    void ids_that_programs_make_tell_answers_apart_unless_they_are_of_people() {
        String file = """
                #,%s,Score
                6fac33a854db317f55b594690785b89e,3f2504e0-4f89-11d3-9a0c-0305e82c3301,9
                0123456789abcdef0123456789abcdef,3f2504e0-4f89-11d3-9a0c-0305e82c3302,3
                """;
        assertThat(Proposals.of(Metric.NPS, file.formatted("User")).maps()).contains("sourceId:#", "score:Score");
        assertThat(Proposals.of(Metric.NPS, file.formatted("Entry").replace("6fac33a854db317f55b594690785b89e", "1"))
                        .maps())
                .contains("sourceId:Entry");
        assertThat(Proposals.of(Metric.NPS, file.formatted("Device").replace("6fac33a854db317f55b594690785b89e", "1"))
                        .maps())
                .noneMatch(map -> map.startsWith("sourceId"));
    }

    @Test
    void columns_of_the_same_name_are_told_apart_by_their_place() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                Date,Score,Other (please specify),Comment,Other (please specify),Score
                2026-03-01,9,,It was quick and friendly.,,A
                2026-03-02,3,,It came two weeks late.,,B
                """);
        assertThat(proposal.sample().header())
                .containsExactly(
                        "Date",
                        "Score (column 2)",
                        "Other (please specify) (column 3)",
                        "Comment",
                        "Other (please specify) (column 5)",
                        "Score (column 6)");
        assertThat(proposal.maps()).contains("score:Score (column 2)", "comment:Comment");
        assertThat(Proposals.of(Metric.NPS, "Score,Score\n9,8\n3,2\n").rivals())
                .contains(new Rivals("Score (column 1)", List.of("Score (column 2)")));
    }

    @Test
    void columns_become_attributes_under_names_that_differ() {
        assertThat(Attributes.namesOf(List.of("Plan", "Größe (cm)", "2nd plan", "???", "!!!", "Plan ", "x".repeat(60))))
                .containsExactly("Plan", "Gro_e_cm", "nd_plan", "column", "column_2", "Plan_2", "x".repeat(40));
    }
}

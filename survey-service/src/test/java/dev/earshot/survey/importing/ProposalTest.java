package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Metric;
import dev.earshot.survey.field.Attributes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalTest {
    @TempDir
    Path folder;

    @Test
    void an_export_of_limesurvey_is_recognised_by_codes_and_by_full_names() {
        Proposal codes = of(Metric.NPS, """
                "id","submitdate","lastpage","startlanguage","seed","NPS","why"
                "1","2026-03-01 10:12:13","1","fr","77","9","Livraison rapide et soignée"
                "2","","1","de","78","3","Zwei Wochen zu spät gekommen"
                """);
        assertThat(product(codes)).isEqualTo("LimeSurvey");
        assertThat(codes.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:id", "collectedAt:submitdate", "language:startlanguage", "score:NPS", "comment:why");
        Proposal names = of(Metric.NPS, """
                "Response ID";"Date submitted";"Last page";"Start language";"Seed";"How likely are you to recommend us?";"Tell us more."
                "7";"2026-03-01 10:12:13";"1";"en";"77";"9";"Quick and friendly people."
                """);
        assertThat(product(names)).isEqualTo("LimeSurvey");
        assertThat(names.sample().delimiter()).isEqualTo(';');
        assertThat(names.maps())
                .contains("score:How likely are you to recommend us?", "comment:Tell us more.", "sourceId:Response ID");
    }

    @Test
    void a_comment_behind_a_code_of_limesurvey_is_found_by_its_name_or_else_by_its_sentences() {
        String header = "id,submitdate,lastpage,startlanguage,seed,NPS,%s\n";
        String rows = """
                1,2026-03-01 10:12:13,1,en,7,9,ok
                2,2026-03-01 10:12:13,1,en,7,9,fine
                3,2026-03-01 10:12:13,1,en,7,3,It was late.
                """;
        for (String name : List.of("NPSwhy", "NPSWhy", "npsWhy", "NPS_why")) {
            assertThat(of(Metric.NPS, header.formatted(name) + rows).maps()).contains("comment:" + name);
        }
        assertThat(of(Metric.NPS, header.formatted("G1Q2") + rows.replace("It was late", "It was a week late"))
                        .maps())
                .contains("comment:G1Q2");
        assertThat(of(Metric.NPS, header.formatted("city") + rows.replace("It was late.", "New York"))
                        .maps())
                .noneMatch(map -> map.startsWith("comment"));
    }

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
            assertThat(of(Metric.NPS, "Note;" + names + "\n9;K1;A1\n3;K2;A2\n").maps())
                    .contains("respondent:" + named[0], "interaction:" + named[1]);
        }
        assertThat(of(Metric.NPS, """
                        Note,Agent,Wer,Bestellung
                        9,a@x.example,ada@example.org,neu
                        3,a@x.example,bob@example.org,neu
                        1,a@x.example,cy@example.org,neu
                        """).maps()).contains("respondent:Wer").doesNotContain("interaction:Bestellung");
        assertThat(of(Metric.NPS, "Note,Sachbearbeiter\n9,a@x.example\n3,b@x.example\n")
                        .maps())
                .noneMatch(map -> map.startsWith("respondent"));
    }

    @Test
    void an_export_of_formbricks_is_recognised() {
        Proposal proposal = of(Metric.NPS, """
                No.,Response ID,Timestamp,Finished,Survey ID,Formbricks ID (internal),User ID,Notes,Tags,1. How likely are you to recommend us?,2. What should we improve?
                1,clx1,2026-03-01 10:12:13,Yes,cls1,clp1,ada@example.org,,,9,Faster delivery would be great
                2,clx2,2026-03-02 10:12:13,Yes,cls1,clp2,bob@example.org,,,10,Nothing at all thank you
                """);
        assertThat(product(proposal)).isEqualTo("Formbricks");
        assertThat(proposal.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:Response ID",
                        "collectedAt:Timestamp",
                        "respondent:User ID",
                        "score:1. How likely are you to recommend us?",
                        "comment:2. What should we improve?");
    }

    @Test
    void an_export_of_chatwoot_is_recognised() {
        Proposal proposal = of(Metric.CSAT, """
                Agent Name,Rating,Feedback Comment,Contact Name,Contact Email Address,Contact Phone Number,Link to the conversation,Recorded date
                Ana (ana@example.org),5,"Very good, thanks",Juan,juan@example.org,,https://chat.example.org/app/accounts/1/conversations/42,2026-09-02 10:00:00 UTC
                """);
        assertThat(product(proposal)).isEqualTo("Chatwoot");
        assertThat(proposal.maps())
                .containsExactlyInAnyOrder(
                        "score:Rating",
                        "comment:Feedback Comment",
                        "collectedAt:Recorded date",
                        "interaction:Link to the conversation",
                        "respondent:Contact Email Address");
    }

    @Test
    void an_export_of_zendesk_is_recognised_though_its_ratings_are_words() {
        Proposal proposal = of(Metric.CSAT, """
                Ticket ID,Requester,Requester email,Satisfaction Score,Satisfaction Comment,Created at
                35436,Ada,ada@example.org,good,Awesome support!,2026-07-20T22:55:29Z
                """);
        assertThat(product(proposal)).isEqualTo("Zendesk");
        assertThat(proposal.product().orElseThrow().advice()).contains("Good is read as 5");
        assertThat(proposal.maps())
                .contains("score:Satisfaction Score", "comment:Satisfaction Comment", "interaction:Ticket ID");
    }

    @Test
    void an_export_of_delighted_is_recognised() {
        Proposal proposal = of(Metric.NPS, """
                Response ID,Survey Type,Email,Score,Comment,Created At
                1,nps,ada@example.org,9,Lovely,2026-03-01 10:12:13 UTC
                """);
        assertThat(product(proposal)).isEqualTo("Delighted");
        assertThat(proposal.maps())
                .contains(
                        "score:Score",
                        "comment:Comment",
                        "respondent:Email",
                        "collectedAt:Created At",
                        "sourceId:Response ID");
    }

    @Test
    void any_other_file_is_read_by_usual_names_and_by_what_stands_in_it() {
        Proposal french = of(Metric.NPS, """
                Numéro;Note;Raison;Horodateur
                7;9;Livraison rapide;2026-03-01
                8;2;Trop cher pour moi;2026-03-02
                """);
        assertThat(french.product()).isEmpty();
        assertThat(french.maps()).containsExactlyInAnyOrder("score:Note", "comment:Raison", "collectedAt:Horodateur");
        Proposal odd = of(Metric.CSAT, """
                a,b,c,d
                2026-03-01,5,They were very friendly indeed,77
                2026-03-02,1,I had to wait for two hours,78
                """);
        assertThat(odd.maps()).containsExactlyInAnyOrder("collectedAt:a", "score:b", "comment:c");
    }

    @Test
    void a_usual_name_over_something_else_is_not_believed() {
        Proposal proposal = of(Metric.NPS, """
                id,note,value
                1,called back twice about it,9
                1,sent a letter to the shop,3
                """);
        assertThat(proposal.maps()).containsExactlyInAnyOrder("score:value", "comment:note");
    }

    @Test
    void answer_codes_of_limesurvey_are_a_score_and_its_own_columns_are_none() {
        Proposal codes = of(Metric.NPS, """
                "id","submitdate","lastpage","startlanguage","seed","startdate","datestamp","ipaddr","refurl","nps","reason"
                "1","2026-03-01 10:22:11","1","en","7","2026-03-01 10:20:00","2026-03-01 10:22:11","10.0.0.1","","A9","Quick"
                "2","1980-01-01 00:00:00","2","en","8","1980-01-01 00:00:00","1980-01-01 00:00:00","10.0.0.2","","A10","Great"
                """);
        assertThat(codes.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:id",
                        "collectedAt:submitdate",
                        "language:startlanguage",
                        "score:nps",
                        "comment:reason");
        Proposal both = of(Metric.CSAT, """
                "id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"startlanguage. Start language";"seed. Seed";"G1Q1. How satisfied are you?";"G1Q2. Tell us more"
                "1";"2026-03-01 10:22:11";"2";"nl";"3";"4";"Prima"
                """);
        assertThat(product(both)).isEqualTo("LimeSurvey");
        assertThat(both.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:id. Response ID",
                        "collectedAt:submitdate. Date submitted",
                        "language:startlanguage. Start language",
                        "score:G1Q1. How satisfied are you?",
                        "comment:G1Q2. Tell us more");
        Proposal german = of(Metric.NPS, """
                "Antwort ID","Datum Abgeschickt","Letzte Seite","Start-Sprache","Zufallsstartwert","Datum gestartet","Weiterempfehlung","Warum?"
                "1","2026-03-01 10:22:11","3","de","5","2026-03-01 10:20:00","8","Ging fix"
                """);
        assertThat(german.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:Antwort ID",
                        "collectedAt:Datum Abgeschickt",
                        "language:Start-Sprache",
                        "score:Weiterempfehlung",
                        "comment:Warum?");
    }

    @Test
    void without_anything_that_could_be_one_no_score_is_proposed() {
        Proposal proposal = of(Metric.NPS, """
                "id","submitdate","lastpage","startlanguage","seed","startdate","why"
                "1","2026-03-01 10:22:11","1","en","7","2026-03-01 10:20:00","Quick"
                "2","2026-03-01 10:22:11","2","en","8","2026-03-01 10:20:00","Great"
                "3","2026-03-01 10:22:11","2","en","9","2026-03-01 10:20:00","Fine"
                """);
        assertThat(proposal.maps()).noneMatch(map -> map.startsWith("score:")).contains("comment:why");
    }

    @Test
    void in_a_short_file_the_names_decide() {
        Proposal formbricks = of(Metric.NPS, """
                "No.","Response ID","Timestamp","Finished","Survey ID","User ID","Notes","url","userAgent - browser","1. How likely are you to recommend us?","2. What is the main reason for your score?","plan"
                1,"clx1a","2026-04-01 09:15:00","Yes","cls1","user-1","","https://app.example/","Chrome",10,"Love it","pro"
                2,"clx1b","2026-04-02 09:15:00","No","cls1","user-2","","https://app.example/","Firefox",4,"","free"
                3,"clx1c","2026-04-03 09:15:00","Yes","cls1","","","https://app.example/","Safari",,"No score given","free"
                """);
        assertThat(formbricks.maps())
                .contains(
                        "score:1. How likely are you to recommend us?",
                        "comment:2. What is the main reason for your score?");
        Proposal dutch = of(Metric.CSAT, """
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
        assertThat(of(Metric.NPS, csv).maps()).containsExactly("score:NPS");
        assertThat(of(Metric.CSAT, csv).maps()).containsExactly("score:CSAT");
        assertThat(of(Metric.CES, csv).maps()).containsExactly("score:How easy was it?");
    }

    @Test
    void words_labels_and_dates_of_other_countries_are_recognised() {
        Proposal german = of(Metric.NPS, """
                Kunden-Nr.;Datum;Bewertung;Bemerkung;Filiale
                K1;31.12.2025 14:00;10 - sehr wahrscheinlich;Alles bestens;Köln
                K2;01.02.2026 09:30;0 - überhaupt nicht;Zu spät;Bonn
                """);
        assertThat(german.maps())
                .containsExactlyInAnyOrder(
                        "score:Bewertung", "comment:Bemerkung", "collectedAt:Datum", "respondent:Kunden-Nr.");
        assertThat(german.dates().order()).contains(DateOrder.DMY);
        Proposal words = of(Metric.CSAT, """
                When|How was it?|Why
                12/31/2025 2:00 PM|Good|fine
                01/02/2026 3:00 PM|Bad|awful
                """);
        assertThat(words.maps()).containsExactlyInAnyOrder("collectedAt:When", "score:How was it?", "comment:Why");
        assertThat(words.dates().order()).contains(DateOrder.MDY);
        Proposal open = of(Metric.NPS, """
                fecha,nota,motivo
                01/02/2026,9,rápido
                03/02/2026,2,caro
                """);
        assertThat(open.maps()).containsExactlyInAnyOrder("collectedAt:fecha", "score:nota", "comment:motivo");
        assertThat(open.dates().open().map(DateNotation.Open::date)).contains("01/02/2026");
    }

    @Test
    void the_moment_of_the_answer_is_told_from_others_and_a_score_from_what_it_was_sorted_by() {
        Proposal qualtrics = of(Metric.NPS, """
                StartDate,EndDate,Status,IPAddress,Progress,Duration (in seconds),Finished,RecordedDate,ResponseId,UserLanguage,Q1_NPS_GROUP,Q1,Q2
                2026-03-01 10:00:00,2026-03-01 10:01:05,0,10.0.0.1,100,65,1,2026-03-01 10:01:06,R_1,EN,3,9,They were friendly and quick
                2026-03-02 10:00:00,2026-03-02 10:01:05,0,10.0.0.2,100,35,1,2026-03-02 10:01:06,R_2,EN,1,4,It took them two whole weeks
                """);
        assertThat(qualtrics.maps())
                .containsExactlyInAnyOrder("score:Q1", "comment:Q2", "collectedAt:EndDate", "sourceId:ResponseId");
        Proposal typeform = of(Metric.CSAT, """
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
        Proposal proposal = of(Metric.NPS, """
                started at,score,homepage,shop,reason for contact
                Tue 3 March 2026 10:00,9,https://example.org/with/a/long/path,The shop at the central station,Billing
                Wed 4 March 2026 11:00,3,https://example.org/with/another/path,The shop at the central station,Billing
                Thu 5 March 2026 12:00,7,https://example.org/with/a/third/path,The shop at the central station,Billing
                """);
        assertThat(proposal.maps()).containsExactlyInAnyOrder("score:score", "collectedAt:started at");
    }

    @Test
    void seconds_since_1970_are_dates_where_the_column_is_called_so() {
        assertThat(of(Metric.NPS, "order,score,created_at\n1769850601,9,1769850600\n1769850602,3,1769850700\n")
                        .maps())
                .contains("score:score", "collectedAt:created_at")
                .doesNotContain("collectedAt:order");
        assertThat(of(Metric.NPS, "order,score\n1769850601,9\n1769850602,3\n").maps())
                .doesNotContain("collectedAt:order");
    }

    @Test
    void days_as_a_spreadsheet_counts_them_are_dates_where_the_column_is_called_so() {
        Proposal proposal = of(Metric.NPS, """
                Datum;Note;Kunde
                45992;9;45001
                45993,5;3;45002
                """);
        assertThat(proposal.maps()).contains("collectedAt:Datum", "score:Note");
        assertThat(proposal.dates().order()).contains(DateOrder.SERIAL);
        assertThat(of(Metric.NPS, "Note;Umsatz\n9;45992\n3;45993\n").maps()).containsExactly("score:Note");
    }

    @Test
    void numbers_below_answer_are_the_score_and_seconds_below_responded_are_the_time() {
        Proposal proposal = of(Metric.NPS, """
                response_id,person_id,answer,comment,responded,sent
                1,11,9,Quick.,1769850600,1769850000
                2,12,3,"Late, and nobody called.",1769850700,1769850100
                3,13,10,,1769850900,1769850200
                """);
        assertThat(proposal.maps())
                .contains("score:answer", "comment:comment", "collectedAt:responded", "sourceId:response_id");
        assertThat(of(Metric.NPS, "NPS,answer\n9,It was quick and friendly.\n3,Late.\n")
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
        Proposal proposal = of(Metric.CSAT, file);
        assertThat(proposal.maps()).containsExactly("score:Overall rating");
        assertThat(proposal.rivals()).isEmpty();
        assertThat(of(Metric.CSAT, file.replace("Overall", "Waiting")).rivals())
                .contains(new Rivals("Waiting rating", List.of("Staff rating")));
    }

    @Test
    void a_comment_on_this_metric_is_taken_before_a_comment_on_another() {
        String file = """
                CSAT,NPS,NPS comment,CSAT comment
                4,9,I would recommend it because of the prices.,Quick.
                2,3,I would not recommend it to anybody I know.,It was slow.
                """;
        assertThat(of(Metric.CSAT, file).maps()).containsExactlyInAnyOrder("score:CSAT", "comment:CSAT comment");
        assertThat(of(Metric.NPS, file).maps()).containsExactlyInAnyOrder("score:NPS", "comment:NPS comment");
    }

    @Test
    void ids_that_programs_make_tell_answers_apart_unless_they_are_of_people() {
        String file = """
                #,%s,Score
                6fac33a854db317f55b594690785b89e,3f2504e0-4f89-11d3-9a0c-0305e82c3301,9
                0123456789abcdef0123456789abcdef,3f2504e0-4f89-11d3-9a0c-0305e82c3302,3
                """;
        assertThat(of(Metric.NPS, file.formatted("User")).maps()).contains("sourceId:#", "score:Score");
        assertThat(of(Metric.NPS, file.formatted("Entry").replace("6fac33a854db317f55b594690785b89e", "1"))
                        .maps())
                .contains("sourceId:Entry");
        assertThat(of(Metric.NPS, file.formatted("Device").replace("6fac33a854db317f55b594690785b89e", "1"))
                        .maps())
                .noneMatch(map -> map.startsWith("sourceId"));
    }

    @Test
    void columns_of_the_same_name_are_told_apart_by_their_place() {
        Proposal proposal = of(Metric.NPS, """
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
        assertThat(of(Metric.NPS, "Score,Score\n9,8\n3,2\n").rivals())
                .contains(new Rivals("Score (column 1)", List.of("Score (column 2)")));
    }

    @Test
    void columns_become_attributes_under_names_that_differ() {
        assertThat(Attributes.namesOf(List.of("Plan", "Größe (cm)", "2nd plan", "???", "!!!", "Plan ", "x".repeat(60))))
                .containsExactly("Plan", "Gro_e_cm", "nd_plan", "column", "column_2", "Plan_2", "x".repeat(40));
    }

    @Test
    void what_is_no_csv_says_what_it_is_and_what_to_do() {
        refused("", "empty");
        refused("\n \n", "empty");
        refused("score,comment\n", "no row below the header");
        refused("9,2026-03-01\n3,2026-03-02\n", "no names of columns");
        refused("<!DOCTYPE html><html><body>Log in</body></html>", "web page");
        refused("{\"score\": 9}\n", "JSON");
        refused("PK\u0003\u0004rest of a workbook", "workbook");
        refused("score\0\u0001\u0002", "not a text file");
        refused("a,b\n\"never closed,1\n", "never closed");
        refused("score,comment\n9,good\n".getBytes(StandardCharsets.UTF_16), "UTF-16");
        refused("score,comment\n9,good\n".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        refused("score,comment\n9,sch\u00f6n\n".getBytes(StandardCharsets.ISO_8859_1), "Line 2 is not valid UTF-8");
        refused(",".repeat(600) + "\n1\n", "600 columns".replace("600", "601"));
    }

    @Test
    void a_title_above_the_header_is_told_from_it() {
        String table = "date,score,comment\n2026-03-01,9,good\n2026-03-02,3,bad\n";
        String why = "`NPS report`, is a title: the names of the columns seem to be in the row that begins with `date`";
        refused("NPS report,,\n" + table, why);
        refused("NPS report\n\n" + table, why);
        refused("NPS report\nFirst quarter\n" + table.replace(',', ';'), why);
        refused("NPS report\n" + table.replace(',', '\t'), why);
        assertThat(of(Metric.NPS, "score\n9\n3\n").maps()).containsExactly("score:score");
        assertThat(of(Metric.NPS, "score,,\n9,,\n3,,\n").maps()).contains("score:score");
    }

    private void refused(String text, String why) {
        refused(text.getBytes(StandardCharsets.UTF_8), why);
    }

    private void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> Sample.of(file(bytes), Optional.empty()))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> {
                    assertThat(refusal.problem().detail()).contains(why);
                    assertThat(refusal.problem().remedy()).isNotBlank();
                });
    }

    private Proposal of(Metric metric, String csv) {
        return Proposal.of(Sample.of(file(csv.getBytes(StandardCharsets.UTF_8)), Optional.empty()), metric);
    }

    private static String product(Proposal proposal) {
        return proposal.product().orElseThrow().product();
    }

    private Path file(byte[] bytes) {
        try {
            Path file = Files.createTempFile(folder, "file", ".csv");
            return Files.write(file, bytes);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}

package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Metric;
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
        assertThat(proposal.product().orElseThrow().advice()).contains("good, bad");
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
    void columns_become_attributes_under_names_that_differ() {
        assertThat(Proposal.attributeNames(
                        List.of("Plan", "Größe (cm)", "2nd plan", "???", "!!!", "Plan ", "x".repeat(60))))
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

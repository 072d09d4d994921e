package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.earshot.survey.asking.Metric;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of other products, told by the names of their columns. */
class KnownExportTest {
    @Test
    void an_export_of_limesurvey_is_recognised_by_codes_and_by_full_names() {
        Proposal codes = Proposals.of(Metric.NPS, """
                "id","submitdate","lastpage","startlanguage","seed","NPS","why"
                "1","2026-03-01 10:12:13","1","fr","77","9","Livraison rapide et soignée"
                "2","","1","de","78","3","Zwei Wochen zu spät gekommen"
                """);
        assertThat(product(codes)).isEqualTo("LimeSurvey");
        assertThat(codes.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:id", "collectedAt:submitdate", "language:startlanguage", "score:NPS", "comment:why");
        Proposal names = Proposals.of(Metric.NPS, """
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
            assertThat(Proposals.of(Metric.NPS, header.formatted(name) + rows).maps())
                    .contains("comment:" + name);
        }
        assertThat(Proposals.of(
                                Metric.NPS,
                                header.formatted("G1Q2") + rows.replace("It was late", "It was a week late"))
                        .maps())
                .contains("comment:G1Q2");
        assertThat(Proposals.of(Metric.NPS, header.formatted("city") + rows.replace("It was late.", "New York"))
                        .maps())
                .noneMatch(map -> map.startsWith("comment"));
    }

    @Test
    void an_export_of_formbricks_is_recognised() {
        Proposal proposal = Proposals.of(Metric.NPS, """
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
        Proposal proposal = Proposals.of(Metric.CSAT, """
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
        Proposal proposal = Proposals.of(Metric.CSAT, """
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
        Proposal proposal = Proposals.of(Metric.NPS, """
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
    void an_export_of_surveymonkey_is_recognised_by_its_own_ids() {
        Proposal proposal = Proposals.of(Metric.NPS, """
                Respondent ID,Collector ID,Start Date,End Date,Email Address,How likely are you to recommend us?,Why?
                ,,,,,Response,Open-Ended Response
                11800000001,44,03/01/2026 10:00:00 AM,03/01/2026 10:05:00 AM,ada@example.org,9,It was quick and friendly.
                11800000002,44,03/02/2026 10:00:00 AM,03/02/2026 10:05:00 AM,bob@example.org,3,It came two weeks late.
                """);
        assertThat(product(proposal)).isEqualTo("SurveyMonkey");
        assertThat(proposal.maps())
                .containsExactlyInAnyOrder(
                        "sourceId:Respondent ID",
                        "collectedAt:End Date",
                        "respondent:Email Address",
                        "score:How likely are you to recommend us?",
                        "comment:Why?");
    }

    @Test
    void answer_codes_of_limesurvey_are_a_score_and_its_own_columns_are_none() {
        Proposal codes = Proposals.of(Metric.NPS, """
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
        Proposal both = Proposals.of(Metric.CSAT, """
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
        Proposal german = Proposals.of(Metric.NPS, """
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

    private static String product(Proposal proposal) {
        return proposal.product().orElseThrow().product();
    }
}

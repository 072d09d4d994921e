package dev.earshot.survey.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.asking.Metric;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the beginning of a file must look like. */
class SampleTest {
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
        assertThat(Proposals.of(Metric.NPS, "score\n9\n3\n").maps()).containsExactly("score:score");
        assertThat(Proposals.of(Metric.NPS, "score,,\n9,,\n3,,\n").maps()).contains("score:score");
    }

    private static void refused(String text, String why) {
        refused(text.getBytes(StandardCharsets.UTF_8), why);
    }

    private static void refused(byte[] bytes, String why) {
        assertThatThrownBy(() -> Proposals.sample(bytes)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().detail()).contains(why);
            assertThat(refusal.problem().remedy()).isNotBlank();
        });
    }
}

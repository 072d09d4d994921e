package dev.earshot.survey.inviting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import dev.earshot.common.testing.Staff;
import dev.earshot.survey.csv.Workbooks;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class MailingFilesTest extends MailingByHand {
    @Test
    void a_list_of_windows_is_read_and_the_person_is_asked_to_look_at_its_umlauts() {
        Response kept = upload("external_id;Name\nada;Müller\n".getBytes(Charset.forName("windows-1252")));
        kept.then().statusCode(303);
        URI page = URI.create(kept.header("Location"));
        Staff.request()
                .get(page.getPath() + "?" + page.getQuery())
                .then()
                .body(allOf(containsString("read as Windows-1252"), containsString("Müller")));
        made(page.getPath(), Map.of("c0", "external_id"));
        assertThat(Staff.request().get(page.getPath() + "/links").asString())
                .as("with the mark by which a spreadsheet reads it as it is")
                .startsWith("\uFEFFexternal_id")
                .contains("ada;Müller;http");
    }

    @Test
    void a_list_of_excel_needs_no_saving_as_something_else() throws IOException {
        byte[] workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "Customer");
            sheet.value(0, 1, "Name");
            sheet.value(1, 0, 4711);
            sheet.value(1, 1, "Zoë \"Z\"; O'Neill");
        });
        Response kept = upload(workbook);
        kept.then().statusCode(303);
        URI page = URI.create(kept.header("Location"));
        Staff.request().get(page.getPath() + "?" + page.getQuery()).then().body(containsString("first sheet"));
        made(page.getPath(), Map.of("c0", "external_id"));
        assertThat(Staff.request().get(page.getPath() + "/links").asString())
                .contains("4711,\"Zoë \"\"Z\"\"; O'Neill\",http");
    }

    @Test
    void unicode_text_of_excel_is_read() {
        Response kept = upload("external_id\tName\nada\tŁukasz\n".getBytes(StandardCharsets.UTF_16LE));
        kept.then().statusCode(303);
        String page = URI.create(kept.header("Location")).getPath();
        made(page, Map.of("c0", "external_id"));
        assertThat(Staff.request().get(page + "/links").asString()).contains("ada\tŁukasz\thttp");
    }

    @ParameterizedTest
    @CsvSource({
        "'', No file is chosen",
        "'PK\u0003\u0004', The workbook is broken",
        "'{\"a\": 1}', This is JSON",
        "'external_id\nada\n\"open', never",
    })
    void what_is_no_list_is_refused_at_the_file(String list, String why) {
        upload(list.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body(containsString(why))
                .body(containsString("id=\"list-flaw\""))
                .body(containsString("aria-invalid=\"true\""));
    }

    @ParameterizedTest
    @CsvSource({
        "'name,mail\nada,x\n', c9, none of the columns",
        "'external_id,external_id\na,b\n', c0, occurs twice",
        "'external_id,name\n1,Miller, Bob\n', c0, Row 2 has 3 cells"
    })
    void a_list_that_is_broken_anywhere_has_no_links(String list, String column, String why) {
        Map.of("make", 400, "check", 200)
                .forEach((deed, status) -> send(uploaded(list), Map.of(column, "external_id"), deed)
                        .then()
                        .statusCode(status)
                        .body(containsString(why)));
        assertThat(invitations()).isZero();
    }
}

package dev.earshot.survey.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.field.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFormTest {
    private static final Field FIELD = new Field("file");

    @TempDir
    Path folder;

    @Test
    void text_comes_out_as_it_was_meant() throws IOException {
        assertThat(read("a;b\nä;€\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("a;b\nä;€\n");
        assertThat(read("a;b\nä;€\n".getBytes(Charset.forName("windows-1252")))).isEqualTo("\uFEFFa;b\nä;€\n");
        assertThat(read("a\tb\nŁ\t😀\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("\uFEFFa\tb\nŁ\t😀\n");
        assertThat(read("\uFEFFa\tb\nŁ\t😀\n".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo("\uFEFFa\tb\nŁ\t😀\n");
        assertThat(read("a,b\nc,d\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("\uFEFFa,b\nc,d\n");
        assertThat(read("a,b\nc,d\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("\uFEFFa,b\nc,d\n");
    }

    @Test
    void one_bad_byte_among_letters_of_utf_8_makes_it_no_other_encoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Größe;schön\nMüller;".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xe4);
        bytes.write("\n".getBytes(StandardCharsets.UTF_8));
        assertThat(TableForm.of(Files.write(folder.resolve("file"), bytes.toByteArray())))
                .isEqualTo(TableForm.UTF_8);
    }

    @Test
    void cells_are_written_as_a_person_would() throws IOException {
        byte[] workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, 9);
            sheet.value(0, 1, 0.1);
            sheet.value(0, 2, 1.2e9);
            sheet.value(0, 3, true);
            sheet.value(0, 4, "=1+1");
            sheet.value(0, 5, "a \"b\", c");
            sheet.value(0, 7, "after a gap");
        });
        assertThat(read(workbook)).isEqualTo("\uFEFF9,0.1,1200000000,true,=1+1,\"a \"\"b\"\", c\",,after a gap\r\n");
    }

    @Test
    void a_time_is_one_in_whatever_format_it_is_shown() throws IOException {
        byte[] workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 3, 2));
            sheet.style(0, 0).format("dd.mm.yy").set();
            sheet.value(0, 1, LocalDateTime.of(2026, 3, 2, 14, 5, 59));
            sheet.style(0, 1).format("[$-409]m/d/yy h:mm AM/PM;@").set();
            sheet.value(0, 2, 0.75);
            sheet.style(0, 2).format("hh:mm").set();
            sheet.value(0, 3, 12.5);
            sheet.style(0, 3).format("[Red]0.00\" days\"").set();
        });
        assertThat(read(workbook)).isEqualTo("\uFEFF2026-03-02,2026-03-02T14:05:59,18:00,12.5\r\n");
    }

    @Test
    void a_date_that_a_formula_came_to_is_one() throws IOException {
        byte[] typed = Workbooks.of(sheet -> {
            sheet.value(0, 0, LocalDateTime.of(2026, 3, 2, 12, 0));
            sheet.style(0, 0).format("dd.mm.yyyy").set();
        });
        byte[] workbook = withSheet(typed, xml -> xml.replace("<v>", "<f>TODAY()+0.5</f><v>"));
        assertThat(read(workbook)).isEqualTo("\uFEFF2026-03-02T12:00\r\n");
    }

    @Test
    void formulas_that_nobody_worked_out_are_refused_and_one_that_came_to_nothing_is_blank() throws IOException {
        byte[] typed = Workbooks.of(sheet -> {
            sheet.value(0, 0, "score");
            sheet.value(1, 0, 9);
            sheet.value(1, 1, 3);
        });
        byte[] unknown = withSheet(typed, xml -> xml.replace("<v>3</v>", "<f>1+2</f>"));
        assertThatThrownBy(() -> read(unknown)).satisfies(refusal -> says(refusal, "Cell B2 holds a formula"));
        byte[] blank = withSheet(
                typed,
                xml -> xml.replaceAll("<c r=\"B2\"[^>]*>.*?</c>", "<c r=\"B2\" t=\"str\"><f>\"\"</f><v></v></c>")
                        .replace("<v>9</v>", "<f>4+5</f><v>9</v>"));
        assertThat(read(blank)).isEqualTo("\uFEFFscore\r\n9\r\n");
    }

    @Test
    void a_row_further_down_than_any_sheet_goes_is_refused() throws IOException {
        byte[] workbook = withSheet(
                Workbooks.of(sheet -> sheet.value(0, 0, "x")),
                xml -> xml.replace("<row r=\"1\"", "<row r=\"2000000\""));
        assertThatThrownBy(() -> read(workbook)).satisfies(refusal -> says(refusal, "row 2000000"));
    }

    @Test
    void a_byte_alone_is_no_surprise() throws IOException {
        assertThat(read(new byte[] {0})).isNotNull();
    }

    @Test
    void lines_keep_the_numbers_that_the_spreadsheet_shows() throws IOException {
        byte[] workbook = Workbooks.of(sheet -> {
            sheet.value(0, 0, "score");
            sheet.value(3, 0, 9);
        });
        assertThat(read(workbook)).isEqualTo("\uFEFFscore\r\n\r\n\r\n9\r\n");
    }

    @Test
    void the_first_sheet_that_is_not_hidden_is_read() throws IOException {
        byte[] workbook = Workbooks.ofAll(sheets -> {
            var hidden = sheets.newWorksheet("lists");
            hidden.value(0, 0, "hidden");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            sheets.newWorksheet("answers").value(0, 0, "seen");
            sheets.newWorksheet("notes").value(0, 0, "later");
        });
        assertThat(read(workbook)).isEqualTo("\uFEFFseen\r\n");
    }

    @Test
    void what_is_no_workbook_says_what_it_is() throws IOException {
        assertThatThrownBy(() -> read("PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1)))
                .satisfies(refusal -> says(refusal, "The workbook is broken."));
        assertThatThrownBy(() -> read(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))))
                .satisfies(refusal -> says(refusal, "OpenDocument"));
        assertThatThrownBy(() -> read(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>"))))
                .satisfies(refusal -> says(refusal, "The workbook is broken."));
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_is_refused_before_it_is_read() throws IOException {
        assertThatThrownBy(() -> read(bomb("xl/worksheets/sheet1.xml", 513)))
                .satisfies(refusal -> says(refusal, "more than 512 MB"));
        assertThatThrownBy(() -> read(bomb("xl/sharedStrings.xml", 65)))
                .satisfies(refusal -> says(refusal, "more than 64 MB of texts"));
    }

    private static byte[] bomb(String part, int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(part));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(bytes.size()).isLessThan(1 << 20);
        return bytes.toByteArray();
    }

    private byte[] withSheet(byte[] workbook, UnaryOperator<String> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path file = Files.write(folder.resolve("before"), workbook);
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                String content = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                String changed = part.getName().startsWith("xl/worksheets/") ? change.apply(content) : content;
                to.write(changed.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void says(Throwable refusal, String why) {
        assertThat(refusal).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.problem().detail()).contains(why);
            assertThat(problem.problem().remedy()).isNotBlank();
        });
    }

    private static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return bytes.toByteArray();
    }

    private String read(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TableForm.of(file).rewrite(file, csv, FIELD);
        return csv.toString(StandardCharsets.UTF_8);
    }
}

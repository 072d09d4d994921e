package dev.earshot.survey.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void quotes_line_ends_and_blank_lines_are_read_as_the_standard_says_and_rows_counted_as_a_spreadsheet_does()
            throws Exception {
        String csv = "\uFEFFa,b\r\n\r\n1,\"x, \"\"y\"\"\nz\"\n\n2,\n,\r3,\"\"";
        assertThat(rows(csv))
                .containsExactly(
                        new CsvRow(0, 1, List.of("a", "b")),
                        new CsvRow(1, 3, List.of("1", "x, \"y\"\nz")),
                        new CsvRow(2, 5, List.of("2", "")),
                        new CsvRow(3, 6, List.of("", "")),
                        new CsvRow(4, 7, List.of("3", "")));
    }

    @Test
    void a_first_line_that_declares_the_separator_is_no_row() throws Exception {
        for (char delimiter : List.of(';', ',')) {
            assertThat(rows("\uFEFFsep=;\r\na\n1\nsep=;\n", delimiter).stream().map(CsvRow::number))
                    .containsExactly(0L, 1L, 2L);
        }
        assertThat(rows("\uFEFFsep=;\r\na\n1\n", ';'))
                .containsExactly(new CsvRow(0, 1, List.of("a")), new CsvRow(1, 2, List.of("1")));
        assertThat(rows("sep=;x\n1\n", ',')).hasSize(2);
    }

    @Test
    void a_broken_quote_is_found_at_its_place() {
        assertFault("a,b\n1,\"open\n2,x\n", 1, 2, 2);
        assertFault("a,b\n1,x\n2,\"closed\" twice\n", 2, 3, 2);
        assertFault("a,b\n1,in \"side\"\n", 1, 2, 2);
        assertFault("a,b\n\"1\nover lines\",x\n\"2", 2, 3, 1);
        assertFault("a,b\n1,\"x\n2,\"y\"\n", 1, 2, 2);
    }

    @Test
    void a_cell_that_never_ends_is_stopped() {
        assertFault("a\n\"" + "x".repeat(1_000_001), 1, 2, 1);
    }

    @Test
    void whatever_is_written_by_the_standard_is_read_back() throws Exception {
        Random random = new Random(42);
        for (int trial = 0; trial < 200; trial++) {
            List<List<String>> table = IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(row -> IntStream.range(0, 2)
                            .mapToObj(column -> text(random))
                            .toList())
                    .toList();
            String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
            String csv = table.stream()
                    .map(cells -> cells.stream()
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(";")))
                    .collect(Collectors.joining(lineEnd));
            assertThat(rows(csv, ';').stream().map(CsvRow::cells).toList()).isEqualTo(table);
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 8)
                .mapToObj(
                        i -> List.of("a", ";", "\"", "\n", " ", "é", "🙂", ",").get(i))
                .collect(Collectors.joining());
    }

    private static void assertFault(String csv, long row, long line, int column) {
        assertThatThrownBy(() -> rows(csv)).isInstanceOfSatisfying(CsvFault.class, fault -> {
            assertThat(fault.row()).isEqualTo(row);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    private static List<CsvRow> rows(String csv) throws IOException, CsvFault {
        return rows(csv, ',');
    }

    private static List<CsvRow> rows(String csv, char delimiter) throws IOException, CsvFault {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvRows reader = new CsvRows(new StringReader(csv), delimiter)) {
            for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }
}

package dev.earshot.survey.inviting;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.Utf8;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.privacy.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The header of a list of recipients.
 *
 * @param names of its columns, as they are written
 * @param meanings of its columns: one of those that are read or else the name, or nothing
 * @param delimiter between cells
 * @param marked whether the file begins with a byte order mark, as spreadsheets write it
 */
record ListHeader(List<String> names, List<String> meanings, char delimiter, boolean marked) {
    /** What comes back in columns of these names, behind all that the list has. */
    static final List<String> ADDED = List.of("url", "stop_url", "expires_at", "not_asked", "problem");

    static final String ATTRIBUTE = "attribute.";

    static final List<String> READ =
            List.of("external_id", "interaction", "language", "touchpoint", "channel", "survey", "expires_at");

    static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /**
     * Reads it.
     *
     * @param called what a column is read as, by its name, where it is called otherwise; nothing where it passes through
     * @throws dev.earshot.common.problem.ProblemException when no column is one that is read, or two mean the same
     */
    static ListHeader of(Path file, Map<String, String> called) throws IOException, CsvFault {
        boolean marked = isMarked(file);
        Optional<CsvFault> fault = Optional.empty();
        for (char delimiter : DELIMITERS) {
            List<String> names;
            try {
                names = names(file, delimiter);
            } catch (CsvFault notThisOne) {
                fault = fault.or(() -> Optional.of(notThisOne));
                continue;
            }
            List<String> meanings =
                    names.stream().map(name -> meaning(name, called)).toList();
            if (meanings.stream().anyMatch(ListHeader::isRead)) {
                return new ListHeader(names, meanings, delimiter, marked).checked(called);
            }
        }
        if (fault.isPresent()) {
            throw fault.get();
        }
        throw called.keySet().stream()
                .filter(name -> isRead(called.getOrDefault(name, "")))
                .findFirst()
                .map(ListHeader::absent)
                .orElseGet(() -> new Field("body")
                        .refused(
                                "The header has none of the columns that a list of recipients is read by.",
                                "Call the column with your own reference to the person external_id, or that of the order or"
                                        + " ticket interaction, or say which columns they are."));
    }

    /** What makes the parameter {@code map=external_id:Customer}: a meaning by the name of its column. */
    static Map<String, String> called(List<String> maps) {
        Field field = new Field("map");
        Map<String, String> called = new HashMap<>();
        for (String map : maps) {
            String[] parts = map.split(":", 2);
            if (parts.length < 2 || !isRead(parts[0]) || parts[1].isBlank()) {
                throw field.refused(
                        "This is not `target:column`.",
                        "Send for instance map=external_id:Customer; targets are " + String.join(", ", READ)
                                + " and attribute.NAME.");
            }
            if (called.put(parts[1].strip(), parts[0]) != null) {
                throw field.refused("A column is mapped twice.", "Map each column once.");
            }
        }
        return called;
    }

    private ListHeader checked(Map<String, String> called) {
        called.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(absent -> {
                    throw new Field("map")
                            .refused(
                                    "The list has no column `" + absent + "`.",
                                    "Write it as the header of the list does.");
                });
        Stream.of(names, meanings)
                .flatMap(list ->
                        list.stream().filter(each -> !each.isEmpty() && list.indexOf(each) != list.lastIndexOf(each)))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Field("body").refused("The column `" + twice + "` occurs twice.", "Rename one of them.");
                });
        return this;
    }

    private static ProblemException absent(String name) {
        return new Field("map")
                .refused("The list has no column " + name + ".", "Write it as the header of the list does.");
    }

    private static String meaning(String name, Map<String, String> called) {
        String wanted = called.get(name);
        return wanted == null ? meaning(name) : wanted;
    }

    /** What a name says without anybody's help. */
    static String meaning(String name) {
        String seen = Spelling.of(name);
        String plain = seen.toLowerCase(Locale.ROOT).replaceAll("[\\p{IsWhite_Space}_-]+", "_");
        if (plain.startsWith(ATTRIBUTE)) {
            return ATTRIBUTE + seen.substring(ATTRIBUTE.length());
        }
        return plain.equals("respondent") ? "external_id" : READ.contains(plain) ? plain : name;
    }

    /** Whether the column gives way to the one of this name that comes back: a list of ours may be sent once more. */
    static boolean isWritten(String name) {
        return ADDED.contains(name);
    }

    static boolean isRead(String meaning) {
        return READ.contains(meaning) || meaning.startsWith(ATTRIBUTE);
    }

    private static List<String> names(Path file, char delimiter) throws IOException, CsvFault {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            Optional<CsvRow> header = rows.next();
            return header
                    .orElseThrow(() -> new Field("body").refused("The file is empty.", "Send CSV with a header."))
                    .cells()
                    .stream()
                    .map(String::strip)
                    .toList();
        }
    }

    private static boolean isMarked(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    boolean means(String meaning) {
        return meanings.contains(meaning);
    }

    /** What the list calls the column that means this; empty where there is none. */
    String name(String meaning) {
        int index = meanings.indexOf(meaning);
        return index >= 0 ? names.get(index) : "";
    }

    /** The cell of a row that means this; empty where there is none. */
    String cell(CsvRow row, String meaning) {
        int index = meanings.indexOf(meaning);
        return index >= 0 && index < row.cells().size() ? row.cells().get(index) : "";
    }

    /** The names of attributes that have a column. */
    List<String> attributes() {
        return meanings.stream()
                .filter(meaning -> meaning.startsWith(ATTRIBUTE))
                .map(meaning -> meaning.substring(ATTRIBUTE.length()))
                .toList();
    }

    /** What of the row comes back. */
    List<String> kept(List<String> cells) {
        return IntStream.range(0, names.size())
                .filter(i -> !isWritten(names.get(i)))
                .mapToObj(i -> i < cells.size() ? cells.get(i) : "")
                .toList();
    }
}

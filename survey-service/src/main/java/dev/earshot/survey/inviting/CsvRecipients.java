package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.common.time.AskedTimes;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.CsvText;
import dev.earshot.survey.csv.Utf8;
import dev.earshot.survey.field.Field;
import dev.earshot.survey.inviting.Inviting.Outcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV. The columns {@code external_id}, {@code interaction}, {@code language}, {@code touchpoint}, {@code channel}, {@code survey},
 * {@code expires_at} and {@code attribute.NAME} are read; all others, such as an address, pass through and are not stored.
 */
final class CsvRecipients implements RecipientList {
    private static final String ATTRIBUTE = "attribute.";
    private static final List<String> ADDED = List.of("url", "stop_url", "expires_at", "not_asked", "problem");
    private static final List<String> KNOWN = List.of(
            "external_id", "respondent", "interaction", "language", "touchpoint", "channel", "survey", "expires_at");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final Path file;
    private final Optional<String> survey;
    private final List<String> header;
    private final char delimiter;

    /**
     * Reads the header.
     *
     * @param survey for all rows that do not name one
     */
    CsvRecipients(Path file, Optional<String> survey) {
        this.file = file;
        this.survey = survey;
        this.delimiter = DELIMITERS.stream()
                .filter(each -> header(each).stream().anyMatch(CsvRecipients::isRead))
                .findFirst()
                .orElseThrow(() -> new Field("body")
                        .refused(
                                "The header has none of the columns that a list of recipients is read by.",
                                "Name at least one of: " + String.join(", ", KNOWN) + ", attribute.NAME."));
        this.header = header(delimiter);
        header.stream()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Field("body").refused("The column `" + twice + "` occurs twice.", "Rename one of them.");
                });
        if (survey.isEmpty() && !header.contains("survey")) {
            throw new Field("survey")
                    .refused("It is not said which survey is meant.", "Add ?survey=KEY, or a column `survey`.");
        }
    }

    @Override
    public void check() {
        try {
            read(row -> {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the list would come to; no link is made. */
    ListGlance glance(Inviting inviting) {
        ListGlance.Builder glance = new ListGlance.Builder(
                header.stream().filter(CsvRecipients::isRead).toList(),
                header.stream()
                        .filter(name -> !isRead(name) && !ADDED.contains(name))
                        .toList());
        try {
            read(row -> glance.add(row.line(), inviting.flawOf(request(row)).map(CsvRecipients::inWords)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return glance.done();
    }

    @Override
    public void writeWithLinks(Inviting inviting, String origin, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        List<String> kept =
                header.stream().filter(name -> !ADDED.contains(name)).toList();
        text.write(CsvText.row(join(kept, ADDED), delimiter));
        Mailing<CsvRow> mailing = new Mailing<>(
                inviting,
                (row, outcome) -> text.write(CsvText.row(
                        join(kept.stream().map(name -> cell(row, name)).toList(), added(outcome, origin)), delimiter)));
        read(row -> mailing.add(row, request(row)));
        mailing.flush();
        text.flush();
    }

    private static List<String> added(Outcome outcome, String origin) {
        return switch (outcome) {
            case Outcome.Invited(Token token, Invitation invitation) ->
                List.of(
                        token.link(origin),
                        invitation
                                .respondent()
                                .map(person -> token.stopLink(origin))
                                .orElse(""),
                        invitation.expiresAt().toString(),
                        "",
                        "");
            case Outcome.NotAsked(Decision.Hold why) -> List.of("", "", "", why.reason() + ": " + why.detail(), "");
            case Outcome.Refused(Problem why) -> List.of("", "", "", "", inWords(why));
        };
    }

    private static String inWords(Problem why) {
        return (why.field() == null ? "" : why.field() + ": ") + why.inWords();
    }

    private InvitationRequest request(CsvRow row) {
        Map<String, @Nullable String> attributes = new TreeMap<>();
        header.stream()
                .filter(name -> name.startsWith(ATTRIBUTE))
                .forEach(name -> attributes.put(name.substring(ATTRIBUTE.length()), cell(row, name)));
        return new InvitationRequest(
                given(row, "survey").or(() -> survey).orElse(null),
                given(row, "external_id").or(() -> given(row, "respondent")).orElse(null),
                given(row, "touchpoint").orElse(null),
                given(row, "interaction").orElse(null),
                given(row, "language").orElse(null),
                given(row, "channel").orElse(null),
                attributes,
                given(row, "expires_at").map(CsvRecipients::moment).orElse(null),
                null);
    }

    /** What is no time is refused for what it is: long past. */
    private static Instant moment(String text) {
        try {
            return AskedTimes.moment(text);
        } catch (DateTimeException notATime) {
            return Instant.EPOCH;
        }
    }

    private Optional<String> given(CsvRow row, String name) {
        return Optional.of(cell(row, name).strip()).filter(text -> !text.isEmpty());
    }

    private String cell(CsvRow row, String name) {
        int index = header.indexOf(name);
        return index >= 0 && index < row.cells().size() ? row.cells().get(index) : "";
    }

    private static boolean isRead(String column) {
        return KNOWN.contains(column) || column.startsWith(ATTRIBUTE);
    }

    private static List<String> join(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface RowReader {
        void read(CsvRow row) throws IOException;
    }

    private void read(RowReader reader) throws IOException {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            rows.next();
            for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                reader.read(row.get());
            }
        } catch (CsvFault fault) {
            throw broken(fault);
        } catch (CharacterCodingException notUtf8) {
            throw misspelt();
        }
    }

    private List<String> header(char delimiter) {
        try (CsvRows rows = new CsvRows(Utf8.reader(file), delimiter)) {
            return rows
                    .next()
                    .orElseThrow(() -> new Field("body").refused("The file is empty.", "Send CSV with a header."))
                    .cells()
                    .stream()
                    .map(String::strip)
                    .toList();
        } catch (CsvFault fault) {
            throw broken(fault);
        } catch (CharacterCodingException notUtf8) {
            throw misspelt();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProblemException broken(CsvFault fault) {
        return new Field("body")
                .refused(
                        "In line " + fault.line() + ", column " + fault.column() + ", " + fault.message()
                                + ". No link was made.",
                        "Correct the row and send the list again.");
    }

    private ProblemException misspelt() {
        try {
            return new Field("body")
                    .refused(
                            "Line " + Utf8.firstBadLine(file) + " is not valid UTF-8. No link was made.",
                            "Save the list as CSV UTF-8 and send it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

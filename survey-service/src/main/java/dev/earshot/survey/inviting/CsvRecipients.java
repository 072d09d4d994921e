package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.common.time.AskedTimes;
import dev.earshot.survey.contacting.Decision;
import dev.earshot.survey.csv.CsvFault;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.CsvRows;
import dev.earshot.survey.csv.CsvText;
import dev.earshot.survey.csv.FileKind;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A list as CSV. The columns {@code external_id}, {@code interaction}, {@code language}, {@code touchpoint},
 * {@code channel}, {@code survey}, {@code expires_at} and {@code attribute.NAME} are read; all others, such as an address,
 * pass through and are not stored.
 */
final class CsvRecipients implements RecipientList {
    /** Of which some hundreds are held at once. */
    private static final int LONGEST_ROW = 20_000;

    private final Path file;
    private final Optional<String> survey;
    private final ListHeader header;

    /**
     * Reads the header.
     *
     * @param survey for all rows that do not name one
     * @param called what columns are read as, by their names, where they are called otherwise
     */
    CsvRecipients(Path file, Optional<String> survey, Map<String, String> called) {
        this.file = file;
        this.survey = survey;
        this.header = reading(file, () -> {
            FileKind.of(file).refuseUnlessText(new Field("body"));
            return ListHeader.of(file, called);
        });
        if (survey.isEmpty() && !header.means("survey")) {
            throw new Field("survey")
                    .refused("It is not said which survey is meant.", "Add ?survey=KEY, or a column `survey`.");
        }
    }

    @Override
    public void check() {
        each(row -> {});
    }

    ListHeader header() {
        return header;
    }

    /** What the list comes to by a deed that makes no link. */
    ListGlance glance(Mailing.Deed rehearsing) {
        ListGlance.Builder glance = new ListGlance.Builder();
        Mailing<CsvRow> rehearsal = new Mailing<>(rehearsing, (row, outcome) -> glance.add(row.line(), outcome));
        each(row -> rehearsal.add(row, () -> request(row)));
        reading(file, () -> {
            rehearsal.flush();
            return true;
        });
        return glance.done();
    }

    @Override
    public void writeWithLinks(Mailing.Deed inviting, String origin, OutputStream to) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        if (header.marked()) {
            text.write('\uFEFF');
        }
        text.write(CsvText.row(join(header.kept(header.names()), ListHeader.ADDED), header.delimiter()));
        Mailing<CsvRow> mailing = new Mailing<>(
                inviting,
                (row, outcome) -> text.write(
                        CsvText.row(join(header.kept(row.cells()), added(outcome, origin)), header.delimiter())));
        each(row -> mailing.add(row, () -> request(row)));
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

    /** What is wrong with a row, with the column that it is wrong in. */
    static String inWords(Problem why) {
        return (why.field() == null ? "" : why.field() + ": ") + why.inWords();
    }

    private InvitationRequest request(CsvRow row) {
        Map<String, @Nullable String> attributes = new TreeMap<>();
        header.attributes().forEach(name -> attributes.put(name, header.cell(row, ListHeader.ATTRIBUTE + name)));
        return new InvitationRequest(
                given(row, "survey").or(() -> survey).orElse(null),
                given(row, "external_id").orElse(null),
                given(row, "touchpoint").orElse(null),
                given(row, "interaction").orElse(null),
                given(row, "language").orElse(null),
                given(row, "channel").orElse(null),
                attributes,
                given(row, "expires_at").map(CsvRecipients::end).orElse(null),
                null);
    }

    /** A moment, or a day that is the last one. */
    private static Instant end(String text) {
        try {
            return text.contains("T")
                    ? AskedTimes.moment(text)
                    : AskedTimes.day(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (DateTimeException notATime) {
            throw new Field("expires_at")
                    .refused("This is not a time.", "Write it as 2027-01-31, or as 2027-01-31T18:00:00Z.");
        }
    }

    private Optional<String> given(CsvRow row, String meaning) {
        return Optional.of(header.cell(row, meaning).strip()).filter(text -> !text.isEmpty());
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

    private void each(RowReader reader) {
        reading(file, () -> {
            try (CsvRows rows = new CsvRows(Utf8.reader(file), header.delimiter())) {
                rows.next();
                for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    // Spreadsheets leave rows of separators behind.
                    if (!row.get().cells().stream().allMatch(String::isBlank)) {
                        reader.read(whole(row.get()));
                    }
                }
            }
            return true;
        });
    }

    /** A cell too many moves others under the wrong names, most likely for want of quotes. */
    private CsvRow whole(CsvRow row) {
        if (row.cells().stream().mapToInt(String::length).sum() > LONGEST_ROW) {
            throw refused(
                    "Line " + row.line() + " has more than " + LONGEST_ROW + " characters. No link was made.",
                    "Leave out columns that the mailing does not need, and send the list again.");
        }
        int most = header.names().size();
        if (row.cells().stream().skip(most).allMatch(String::isBlank)) {
            return row;
        }
        throw refused(
                "Line " + row.line() + " has " + row.cells().size() + " cells, and the header " + most
                        + ". No link was made.",
                "Put cells that hold the separator in quotes, and send the list again.");
    }

    /** Reads something of the file. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException, CsvFault;
    }

    static <T> T reading(Path file, Reading<T> part) {
        try {
            return part.read();
        } catch (CsvFault fault) {
            throw refused(
                    "In line " + fault.line() + ", column " + fault.column() + ", " + fault.message()
                            + ". No link was made.",
                    "Correct the row and send the list again.");
        } catch (CharacterCodingException notUtf8) {
            throw refused(
                    "Line " + reading(file, () -> Utf8.firstBadLine(file)) + " is not valid UTF-8. No link was made.",
                    "Save the list as CSV UTF-8 and send it again.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ProblemException refused(String detail, String remedy) {
        return new Field("body").refused(detail, remedy);
    }
}

package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        each(recipient -> {});
    }

    ListHeader header() {
        return header;
    }

    /** What the list comes to by a deed that makes no link. */
    ListGlance glance(Mailing.Deed rehearsing) {
        ListGlance.Builder glance = new ListGlance.Builder();
        Mailing<Recipient> rehearsal = new Mailing<>(rehearsing, glance::add);
        each(recipient -> rehearsal.add(recipient, recipient::request));
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
        Mailing<Recipient> mailing = new Mailing<>(
                inviting,
                (recipient, outcome) -> text.write(CsvText.row(
                        join(header.kept(recipient.row().cells()), added(recipient, outcome, origin)),
                        header.delimiter())));
        each(recipient -> mailing.add(recipient, recipient::request));
        mailing.flush();
        text.flush();
    }

    private static List<String> added(Recipient recipient, Outcome outcome, String origin) {
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
                        RowFlaw.written(recipient.notes()));
            case Outcome.NotAsked(Decision.Hold why) -> List.of("", "", "", why.reason() + ": " + why.detail(), "");
            case Outcome.Refused(Problem why) ->
                List.of("", "", "", "", recipient.flaw(why).toString());
        };
    }

    private static List<String> join(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface Reader {
        void read(Recipient recipient) throws IOException;
    }

    private void each(Reader reader) {
        reading(file, () -> {
            try (CsvRows rows = new CsvRows(Utf8.reader(file), header.delimiter())) {
                rows.next();
                for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                    // Spreadsheets leave rows of separators behind.
                    if (!row.get().cells().stream().allMatch(String::isBlank)) {
                        reader.read(new Recipient(header, survey, whole(row.get())));
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
                    "Row " + row.line() + " has more than " + LONGEST_ROW + " characters. No link was made.",
                    "Leave out columns that the mailing does not need, and send the list again.");
        }
        int most = header.names().size();
        if (row.cells().stream().skip(most).allMatch(String::isBlank)) {
            return row;
        }
        throw refused(
                "Row " + row.line() + " has " + row.cells().size() + " cells, and the header " + most
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
                    "In row " + fault.line() + ", column " + fault.column() + ", " + fault.message()
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

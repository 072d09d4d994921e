package dev.earshot.survey.inviting;

import dev.earshot.common.problem.Problem;
import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.contacting.Via;
import dev.earshot.survey.csv.CsvRow;
import dev.earshot.survey.csv.PlainId;
import dev.earshot.survey.field.Field;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as CSV.
 *
 * @param survey for rows that do not name one
 */
record Recipient(ListHeader header, Optional<String> survey, CsvRow row) {
    private static final String ATTRIBUTES = "attributes.";

    private static final String NO_LANGUAGE =
            "This is no language that is known. The link is made, and its page speaks the reader's own.";
    private static final String NO_CHANNEL =
            "This is no channel that is known. The link is made, and counted without one; known are " + Via.all() + ".";

    /** What it asks for; refuses, as a problem, what costs it the link. */
    InvitationRequest request() {
        Map<String, @Nullable String> attributes = new TreeMap<>();
        header.attributes().forEach(name -> attributes.put(name, header.cell(row, ListHeader.ATTRIBUTE + name)));
        return new InvitationRequest(
                given("survey").or(() -> survey).orElse(null),
                null,
                given("external_id").map(PlainId::of).orElse(null),
                given("touchpoint").orElse(null),
                given("interaction").map(PlainId::of).orElse(null),
                given("language").filter(Recipient::isLanguage).orElse(null),
                given("channel").filter(Recipient::isChannel).orElse(null),
                attributes,
                given("expires_at").map(Recipient::end).orElse(null),
                null);
    }

    /** What of it is passed over, for a link is worth more than the language or the channel of it. */
    List<RowFlaw> notes() {
        List<RowFlaw> notes = new ArrayList<>();
        given("language").filter(text -> !isLanguage(text)).ifPresent(text -> notes.add(flaw("language", NO_LANGUAGE)));
        given("channel").filter(text -> !isChannel(text)).ifPresent(text -> notes.add(flaw("channel", NO_CHANNEL)));
        return notes;
    }

    /** A problem with what it asks for, in the list's own words. */
    RowFlaw flaw(Problem why) {
        String member = Optional.ofNullable(why.field()).orElse("");
        String meaning = member.startsWith(ATTRIBUTES)
                ? ListHeader.ATTRIBUTE + member.substring(ATTRIBUTES.length())
                : member.equals("expiresAt") ? "expires_at" : member;
        return flaw(meaning, why.inWords());
    }

    private RowFlaw flaw(String meaning, String why) {
        return RowFlaw.of(row.line(), header.name(meaning), header.cell(row, meaning), why);
    }

    private Optional<String> given(String meaning) {
        return Optional.of(header.cell(row, meaning).strip()).filter(text -> !text.isEmpty());
    }

    private static boolean isChannel(String text) {
        return Via.called(text).isPresent();
    }

    private static boolean isLanguage(String text) {
        try {
            return new Field("language").languageNamed(text).isPresent();
        } catch (ProblemException none) {
            return false;
        }
    }

    private static Instant end(String text) {
        try {
            return LastDay.end(text);
        } catch (DateTimeException notATime) {
            throw new Field("expires_at")
                    .refused(
                            "This is not a day, or may be two different ones.",
                            "Write it as 2027-01-31, or as 2027-01-31T18:00:00Z.");
        }
    }
}

package dev.earshot.survey.contacting;

import static dev.earshot.survey.database.Rows.bind;
import static dev.earshot.survey.database.Rows.marks;

import dev.earshot.survey.database.Database;
import dev.earshot.survey.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When each person was asked last, and by which survey. */
@ApplicationScoped
class People {
    private final Database database;

    People(Database database) {
        this.database = database;
    }

    /**
     * Holds these people for the current transaction, always in the same order, and tells what is known of them.
     *
     * @return somebody for each
     */
    Map<UUID, Person> lock(SortedSet<UUID> respondents) {
        Map<UUID, Person> people = new HashMap<>();
        if (respondents.isEmpty()) {
            return people;
        }
        Object[] hashes = respondents.toArray();
        update(
                "INSERT INTO contact_person (respondent) VALUES " + rows("(?)", hashes.length)
                        + " AS known ON DUPLICATE KEY UPDATE respondent = known.respondent",
                hashes);
        String marks = marks(hashes.length);
        read(
                "SELECT respondent, asked_at, opted_out_at FROM contact_person WHERE respondent IN " + marks,
                hashes,
                row -> people.put(
                        Rows.id(row, "respondent"),
                        new Person(Rows.optionalTime(row, "asked_at"), Rows.optionalTime(row, "opted_out_at"))));
        read(
                "SELECT respondent, survey_id, asked_at FROM contact WHERE respondent IN " + marks,
                hashes,
                row -> known(people, row).wasAsked(Rows.id(row, "survey_id"), Rows.time(row, "asked_at")));
        return people;
    }

    /** When any survey asked somebody last. */
    Optional<Instant> lastAsked(UUID respondent) {
        List<Instant> asked = new ArrayList<>();
        read(
                "SELECT asked_at FROM contact_person WHERE respondent = ? AND asked_at IS NOT NULL",
                new Object[] {respondent},
                row -> asked.add(Rows.time(row, "asked_at")));
        return asked.stream().findFirst();
    }

    private static Person known(Map<UUID, Person> people, ResultSet row) throws SQLException {
        return Objects.requireNonNull(people.get(Rows.id(row, "respondent")));
    }

    /** Notes that they are asked now: one statement for all, since a batch of upserts would go row by row. */
    void ask(Collection<Contact> contacts, Instant now) {
        if (contacts.isEmpty()) {
            return;
        }
        Set<UUID> people = contacts.stream().map(Contact::respondent).collect(Collectors.toSet());
        update(
                "INSERT INTO contact_person (respondent, asked_at) VALUES " + rows("(?, ?)", people.size())
                        + " AS said ON DUPLICATE KEY UPDATE asked_at = said.asked_at",
                people.stream().flatMap(person -> Stream.of(person, now)).toArray());
        update(
                "INSERT INTO contact (respondent, survey_id, asked_at) VALUES " + rows("(?, ?, ?)", contacts.size())
                        + " AS said ON DUPLICATE KEY UPDATE asked_at = said.asked_at",
                contacts.stream()
                        .flatMap(contact -> Stream.of(contact.respondent(), contact.survey(), now))
                        .toArray());
    }

    private static String rows(String row, int count) {
        return (row + ", ").repeat(count - 1) + row;
    }

    /** A person and the survey that asks. */
    record Contact(UUID respondent, UUID survey) {}

    /** Forgets when a person was asked; that they do not want to be is kept, by the hash alone. */
    void forget(UUID respondent) {
        update("DELETE FROM contact WHERE respondent = ?", respondent);
        update("DELETE FROM contact_person WHERE respondent = ? AND opted_out_at IS NULL", respondent);
        update(
                "UPDATE contact_person SET asked_at = NULL, respondent_reference = NULL WHERE respondent = ?",
                respondent);
    }

    /** Forgets those that no quiet period can reach any more, or that were never asked; returns how many rows went. */
    int forgetAskedBefore(Instant then, int most) {
        int contacts = update("DELETE FROM contact WHERE asked_at < ? LIMIT ?", then, most);
        int people = update(
                "DELETE FROM contact_person WHERE (asked_at < ? OR asked_at IS NULL) AND opted_out_at IS NULL LIMIT ?",
                then,
                most);
        return contacts + people;
    }

    private int update(String sql, Object... values) {
        return database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Takes a row. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, Object[] values, RowReader reader) {
        database.with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
                return true;
            }
        });
    }
}

package dev.earshot.survey.inviting;

import dev.earshot.common.problem.ProblemException;
import dev.earshot.survey.contacting.SkipRule;
import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of an uploaded list, as it stands in the form.
 *
 * @param name of the file
 * @param tableForm in which the file came, as {@link dev.earshot.survey.csv.TableForm} writes it
 * @param meanings one per column, as {@link #choices} gives them
 * @param again whether the links that were made of it before were lost
 */
record ListForm(String name, String tableForm, ListSample sample, List<String> meanings, boolean again) {
    private static final String SEGMENT = "attribute";

    /** Something to choose, as the form sends it and as people read it. */
    record Choice(String value, String name) {}

    /** A column in front of the person who says what it means. */
    record Column(int index, String name, String meaning, List<String> examples) {}

    /** As far as the names of the columns tell. */
    static ListForm proposed(String name, String tableForm, ListSample sample) {
        List<String> meanings = UsualColumns.meanings(sample.names()).stream()
                .map(meaning -> meaning.startsWith(ListHeader.ATTRIBUTE) ? SEGMENT : meaning)
                .toList();
        return new ListForm(name, tableForm, sample, meanings, false);
    }

    static ListForm sent(String name, Map<String, String> fields, ListSample sample) {
        return new ListForm(
                name,
                fields.getOrDefault("tableForm", ""),
                sample,
                IntStream.range(0, sample.names().size())
                        .mapToObj(index -> fields.getOrDefault("c" + index, ""))
                        .toList(),
                fields.containsKey("again"));
    }

    public List<Choice> choices() {
        return List.of(
                new Choice("", "Comes back as it is"),
                new Choice("external_id", "Person, by your reference"),
                new Choice("interaction", "Order, ticket or call"),
                new Choice("language", "Language"),
                new Choice("touchpoint", "Touchpoint"),
                new Choice("channel", "What it is sent by"),
                new Choice("expires_at", "Last day of the link"),
                new Choice("survey", "Key of another survey"),
                new Choice(SEGMENT, "Segment"));
    }

    /** Those that the person can say something of: the others have no name, or nothing that is read. */
    public List<Column> columns() {
        return IntStream.range(0, meanings.size())
                .filter(index -> !sample.names().get(index).isEmpty()
                        && isOpen(sample.names().get(index)))
                .mapToObj(index ->
                        new Column(index, sample.names().get(index), meanings.get(index), sample.examples(index)))
                .toList();
    }

    /** Columns that come back with something else in them. */
    public List<String> written() {
        return sample.names().stream().filter(ListHeader::isWritten).toList();
    }

    /** Whether quiet periods and "Stop asking me" can hold for these people. */
    public boolean knowsPeople() {
        return meanings.contains("external_id");
    }

    /** Those rules that look at what no column of the list is. */
    List<SkipRule> unseen(List<SkipRule> rules) {
        Set<String> given = called().values().stream()
                .map(meaning -> meaning.startsWith(ListHeader.ATTRIBUTE)
                        ? meaning.substring(ListHeader.ATTRIBUTE.length())
                        : meaning)
                .collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> !rule.trait().equals("touchpoint") && !given.contains(rule.trait()))
                .toList();
    }

    /** What each column is read as, by its name; refuses, as a problem, what cannot be meant. */
    Map<String, String> called() {
        Field field = new Field("columns");
        List<String> names = sample.names();
        names.stream()
                .filter(name -> !name.isEmpty() && names.indexOf(name) != names.lastIndexOf(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw field.refused("The column `" + twice + "` occurs twice.", "Rename one of them.");
                });
        choices().stream()
                .filter(choice -> ListHeader.READ.contains(choice.value()))
                .filter(choice ->
                        meanings.stream().filter(choice.value()::equals).count() > 1)
                .findFirst()
                .ifPresent(choice -> {
                    throw field.refused(
                            "Two columns are chosen as `" + choice.name() + "`.",
                            "Choose one, and let the other pass.");
                });
        List<String> segments = Attributes.namesOf(names.stream()
                .map(ListHeader::meaning)
                .map(name ->
                        name.startsWith(ListHeader.ATTRIBUTE) ? name.substring(ListHeader.ATTRIBUTE.length()) : name)
                .toList());
        Map<String, String> called = new HashMap<>();
        columns()
                .forEach(column -> called.put(
                        column.name(),
                        column.meaning().equals(SEGMENT)
                                ? ListHeader.ATTRIBUTE + segments.get(column.index())
                                : ListHeader.READ.contains(column.meaning()) ? column.meaning() : ""));
        return called;
    }

    /** What cannot be meant, in words, before anybody has chosen anything; null where all is well. */
    @Nullable
    String flaw() {
        try {
            called();
            return null;
        } catch (ProblemException refused) {
            return refused.problem().inWords();
        }
    }

    /** Refuses, as a problem, a list of nobody. */
    void checkPeople() {
        if (sample.isEmpty()) {
            throw ListSample.FIELD.refused(
                    "The list has a header and nobody below it.", "Upload one with a row for each person.");
        }
    }

    private static boolean isOpen(String name) {
        return !ListHeader.isWritten(name) || ListHeader.isRead(name);
    }
}

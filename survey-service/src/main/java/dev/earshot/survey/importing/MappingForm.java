package dev.earshot.survey.importing;

import dev.earshot.survey.field.Attributes;
import dev.earshot.survey.field.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a person says of an uploaded file, as it stands in the form.
 *
 * @param name of the file
 * @param dateOrder as {@link Choices#dateOrders} gives it; empty to tell it from the dates
 * @param source whose ids they are; empty where nobody said so
 * @param reversed whether lower scores are better, as {@link Choices#directions} gives it
 * @param tableForm in which the file came, as {@link dev.earshot.survey.csv.TableForm} writes it
 * @param sure whether the person says that the scores are on the survey's scale, whatever they look like
 * @param meanings one per column, as {@link Choices#meanings} gives them
 */
record MappingForm(
        String survey,
        String name,
        String tableForm,
        String delimiter,
        String timeZone,
        String dateOrder,
        String source,
        String reversed,
        boolean sure,
        Sample sample,
        List<String> meanings) {
    private static final String ATTRIBUTE = "attribute";
    private static final int SHOWN = 3;
    private static final int LONGEST = 80;

    /** A column in front of the person who says what it means. */
    record Column(int index, String name, String meaning, List<String> examples) {}

    static MappingForm proposed(String survey, String name, String tableForm, Proposal proposal) {
        Sample sample = proposal.sample();
        return new MappingForm(
                survey,
                name,
                tableForm,
                word(sample.delimiter()),
                "UTC",
                proposal.dates().order().map(DateOrder::toString).orElse(""),
                "",
                "",
                false,
                sample,
                IntStream.range(0, sample.header().size())
                        .mapToObj(proposal::meaning)
                        .toList());
    }

    static MappingForm sent(Map<String, String> fields, Sample sample) {
        return new MappingForm(
                fields.getOrDefault("survey", ""),
                fields.getOrDefault("name", ""),
                fields.getOrDefault("tableForm", ""),
                word(sample.delimiter()),
                fields.getOrDefault("timeZone", "").strip(),
                fields.getOrDefault("dateOrder", ""),
                fields.getOrDefault("source", "").strip(),
                fields.getOrDefault(Uploads.DIRECTION, ""),
                fields.containsKey(Uploads.SCALE),
                sample,
                IntStream.range(0, sample.header().size())
                        .mapToObj(index -> fields.getOrDefault("c" + index, ""))
                        .toList());
    }

    public List<Column> columns() {
        return IntStream.range(0, meanings.size())
                .mapToObj(index -> new Column(
                        index,
                        sample.header().get(index),
                        meanings.get(index),
                        sample.values(index).stream()
                                .distinct()
                                .limit(SHOWN)
                                .map(MappingForm::shortened)
                                .toList()))
                .toList();
    }

    /** Whether a column is the language of the answers. */
    public boolean isMultilingual() {
        return meanings.contains(Target.LANGUAGE.toString());
    }

    /** A name for the source, made from that of the file, where nobody gave one. */
    public String proposedSource() {
        return source.isEmpty()
                ? SourceName.proposed(name, KnownExport.of(sample.header())).orElse("")
                : source;
    }

    /** A date that can be read in more than one way, where nothing says how. */
    public Optional<DateNotation.Open> openDate() {
        int column = meanings.indexOf(Target.COLLECTED_AT.toString());
        return column < 0 || !dateOrder.isEmpty()
                ? Optional.empty()
                : DateNotation.of(sample.values(column)).open();
    }

    /** Refuses, as a problem, what cannot be meant. */
    Mapping mapping() {
        List<String> attributes = Attributes.namesOf(sample.header());
        List<String> maps = new ArrayList<>();
        for (int index = 0; index < meanings.size(); index++) {
            String meaning = meanings.get(index);
            if (!meaning.isEmpty()) {
                String target = meaning.equals(ATTRIBUTE) ? Target.ATTRIBUTE + attributes.get(index) : meaning;
                maps.add(target + ":" + sample.header().get(index));
            }
        }
        Field field = new Field("columns");
        if (!meanings.contains(Target.SCORE.toString()) && !meanings.contains(Target.COMMENT.toString())) {
            throw field.refused("No column is the score or the comment.", "Choose one of them, or both.");
        }
        for (Choices.Choice choice : Choices.meanings()) {
            boolean once = choice.value().isEmpty() || choice.value().equals(ATTRIBUTE);
            if (!once && meanings.stream().filter(choice.value()::equals).count() > 1) {
                throw field.refused(
                        "Two columns are chosen as `" + choice.name() + "`.",
                        "Leave one of them out, or make it a segment.");
            }
        }
        return Mapping.of(
                        maps,
                        timeZone.isEmpty() ? null : timeZone,
                        delimiter,
                        dateOrder.isEmpty() ? null : dateOrder,
                        source)
                .directed(reversed.isEmpty() ? null : reversed);
    }

    static Optional<Character> delimiter(String word) {
        return switch (word) {
            case "," -> Optional.of(',');
            case ";" -> Optional.of(';');
            case "tab" -> Optional.of('\t');
            case "|" -> Optional.of('|');
            default -> Optional.empty();
        };
    }

    private static String word(char delimiter) {
        return delimiter == '\t' ? "tab" : String.valueOf(delimiter);
    }

    private static String shortened(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

package dev.earshot.survey.importing;

import java.util.List;
import java.util.stream.Stream;

/** What no column of a file is said to be, though most files have it and it is missed later. */
enum Omission {
    COMMENT(
            Target.COMMENT,
            "No column is the comment: what people wrote would not come in.",
            "If a column holds it, map it as `comment`.",
            "If a column holds it, choose “Comment” for that."),
    PERSON(
            Target.RESPONDENT,
            "No column says who answered: nobody's answers could be found or erased by person later.",
            "If a column holds an address or a customer number, map it as `respondent`.",
            "If a column holds an address or a customer number, choose “Person, by your reference” for that.");

    private final Target target;
    private final String detail;
    private final String remedy;
    private final String choice;

    Omission(Target target, String detail, String remedy, String choice) {
        this.target = target;
        this.detail = detail;
        this.remedy = remedy;
        this.choice = choice;
    }

    static List<Omission> in(Mapping mapping) {
        return Stream.of(values())
                .filter(each -> !mapping.columns().containsKey(each.target))
                .toList();
    }

    Target target() {
        return target;
    }

    public String detail() {
        return detail;
    }

    /** For a program. */
    String remedy() {
        return remedy;
    }

    /** For the person in front of the columns. */
    public String choice() {
        return choice;
    }
}

package dev.earshot.survey.importing;

/** A meaning that most files have, and that is missed later where no column is said to have it. */
enum Missed {
    SCORE(Target.SCORE, "No column is the score: these answers would count in no score.", "it", "Score"),
    DATE(
            Target.COLLECTED_AT,
            "No column says when the answers were given: all answers would be dated today.",
            "it",
            "When it was answered"),
    COMMENT(Target.COMMENT, "No column is the comment: what people wrote would not come in.", "it", "Comment"),
    PERSON(
            Target.RESPONDENT,
            "No column says who answered: nobody's answers could be found or erased by person later.",
            "an address or a customer number",
            "Person, by your reference");

    private final Target target;
    private final String loss;
    private final String wanted;
    private final String choice;

    Missed(Target target, String loss, String wanted, String choice) {
        this.target = target;
        this.loss = loss;
        this.wanted = wanted;
        this.choice = choice;
    }

    Target target() {
        return target;
    }

    String loss() {
        return loss;
    }

    /** For a program. */
    String remedy() {
        return "If a column holds " + wanted + ", map it as `" + target + "`.";
    }

    /** For the person in front of the columns. */
    String choice() {
        return "If a column holds " + wanted + ", choose “" + choice + "” for that.";
    }
}

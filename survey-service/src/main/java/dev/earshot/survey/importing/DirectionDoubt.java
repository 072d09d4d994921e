package dev.earshot.survey.importing;

import dev.earshot.common.problem.Problem;
import dev.earshot.survey.asking.Metric;
import java.util.Optional;

/**
 * The scores of a file seem to be the other way round than the survey's: the lower, the better.
 *
 * @param why what speaks for it, in a sentence
 */
record DirectionDoubt(Metric survey, String why) {
    /** Nothing where somebody has said which way round they are. */
    static Optional<DirectionDoubt> about(ImportFile.Inspection file, Metric survey) {
        if (file.layout().mapping().reversed().isPresent()) {
            return Optional.empty();
        }
        ScoreNotation scores = file.scores();
        int labels = scores.agreement(survey);
        Optional<String> why = labels < 0
                ? scores.contradicting(survey)
                        .map(cell -> "Labels contradict their numbers, as in " + Quote.of(cell) + ".")
                : file.layout()
                        .column(Target.SCORE)
                        .filter(column -> labels == 0 && new Heading(column).asksLowestFirst(survey))
                        .map(column -> "The column is called `" + column + "`.");
        return why.map(sentence -> new DirectionDoubt(survey, sentence));
    }

    public String detail() {
        return "Lower scores seem to be the better ones. " + why + " The survey's best is " + survey.highest() + ".";
    }

    /** For the person in front of it. */
    public String shown() {
        return Problem.quoted(detail());
    }

    /** For a program. */
    String remedy() {
        return "Send reversed=true to turn them round, so that " + turned()
                + ", or reversed=false if higher is better all the same.";
    }

    public String turned() {
        return survey.lowest() + " is stored as " + survey.highest();
    }
}

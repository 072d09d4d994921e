package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Optional;

/**
 * The scores of a file seem to be on another scale than the survey's, on which they would mean something else.
 *
 * @param survey what the survey measures
 * @param theirs what the scores seem to measure
 * @param why what speaks for it, in a sentence
 */
record ScaleDoubt(Metric survey, Metric theirs, String why) {
    /** What the tool says that wrote the file, unless the scores say otherwise; else what they say. */
    static Optional<ScaleDoubt> about(ImportFile.Inspection file, Metric survey) {
        ScoreNotation scores = file.scores();
        return scores.speaksFor(survey)
                .map(metric -> new ScaleDoubt(survey, metric, seen(scores, survey, metric)))
                .or(() -> told(file)
                        .filter(tool -> scores.on(tool.metric()) == scores.counted() && scores.on(survey) > 0)
                        .filter(tool -> tool.metric() != survey)
                        .map(tool -> new ScaleDoubt(
                                survey, tool.metric(), tool.product() + " asks " + range(tool.metric()) + ".")));
    }

    /** What is wrong, and what to do about it. */
    public String detail() {
        int most = theirs.highest();
        String consequence = survey.covers(most)
                ? " The best, " + most + ", would be stored as " + most + " of " + survey.highest() + "."
                : " Those above " + survey.highest() + " would be refused, and the others mean something else.";
        return why + " The survey asks " + range(survey) + "." + consequence;
    }

    public String remedy() {
        return "Import them into a survey that asks " + range(theirs) + ", unless people were asked " + range(survey)
                + " after all.";
    }

    /** What a person says who means it. */
    public String assurance() {
        return "People were asked " + range(survey) + ": import these scores as they are";
    }

    private record Told(String product, Metric metric) {}

    private static Optional<Told> told(ImportFile.Inspection file) {
        return file.layout()
                .column(Target.SCORE)
                .flatMap(column -> KnownExport.of(file.layout().header()).filter(tool -> tool.namesScore(column)))
                .flatMap(tool -> tool.metric().map(metric -> new Told(tool.product(), metric)));
    }

    private static String seen(ScoreNotation scores, Metric survey, Metric theirs) {
        long above = scores.counted() - scores.on(survey);
        return above > 0
                ? above + " of " + scores.counted() + " scores are not " + range(survey)
                        + ", as if people had been asked " + range(theirs) + "."
                : "All " + scores.counted() + " scores are " + range(theirs) + ".";
    }

    /** In words. */
    static String range(Metric metric) {
        return "from " + metric.lowest() + " to " + metric.highest();
    }
}

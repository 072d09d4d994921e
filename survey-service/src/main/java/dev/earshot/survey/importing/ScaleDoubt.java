package dev.earshot.survey.importing;

import dev.earshot.survey.asking.Metric;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The scores of a file seem to be on another scale than the survey's, on which they would mean something else.
 *
 * @param survey what the survey measures
 * @param theirs the scale that the scores seem to be on
 * @param why what speaks for it, in a sentence
 */
record ScaleDoubt(Metric survey, Scale theirs, String why) {
    /** What the scores say, or else the name of their column, or else the tool that wrote the file. */
    static Optional<ScaleDoubt> about(ImportFile.Inspection file, Metric survey) {
        ScoreNotation scores = file.scores();
        return scores.speaksFor(survey)
                .map(metric -> new ScaleDoubt(survey, Scale.of(metric), seen(scores, survey, metric)))
                .or(() -> named(file, survey))
                .or(() -> told(file)
                        .filter(tool -> scores.on(tool.metric()) == scores.counted() && scores.on(survey) > 0)
                        .filter(tool -> tool.metric() != survey)
                        .map(tool -> new ScaleDoubt(
                                survey,
                                Scale.of(tool.metric()),
                                tool.product() + " asks " + range(tool.metric()) + ".")))
                .or(() -> scores.lowerPart(survey)
                        .map(part -> new ScaleDoubt(
                                survey,
                                part,
                                "None of the " + scores.counted() + " scores is above " + part.highest() + ".")));
    }

    private static Optional<ScaleDoubt> named(ImportFile.Inspection file, Metric survey) {
        ScoreNotation scores = file.scores();
        return file.layout()
                .column(Target.SCORE)
                .flatMap(column -> new Heading(column)
                        .scale()
                        .filter(scale -> !scale.equals(Scale.of(survey)))
                        .filter(scale -> scores.counted() > 0 && scores.on(scale) == scores.counted())
                        .map(scale -> new ScaleDoubt(
                                survey,
                                scale,
                                "The column " + Quote.of(column) + " says that people were asked " + scale + ".")));
    }

    /** What is wrong, and what to do about it. */
    public String detail() {
        int most = theirs.highest();
        String consequence = most < survey.highest()
                ? " The best, " + most + ", would be stored as " + most + " of " + survey.highest() + "."
                : " Those " + (most > survey.highest() ? "above " + survey.highest() : "below " + survey.lowest())
                        + " would be refused, and the others mean something else.";
        return why + " The survey asks " + range(survey) + "." + consequence;
    }

    public String remedy() {
        boolean asked = Stream.of(Metric.values()).map(Scale::of).anyMatch(theirs::equals);
        return (asked
                        ? "Import them into a survey that asks " + theirs
                        : "No survey asks " + theirs + ": turn them into scores " + range(survey) + " in the file")
                + ", unless people were asked " + range(survey) + " after all.";
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
        return Scale.of(metric).toString();
    }
}

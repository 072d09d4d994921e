package dev.earshot.sentiment.training;

import dev.earshot.sentiment.polarity.VectorHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Trains both heads from data that may be shipped, and writes them with their model cards:
 * {@code TrainHeads <data folder> <folder for the heads>}. Ends with 3 when a better head is there already.
 */
public final class TrainHeads {
    private static final int REFUSED = 3;

    private final Path folder;
    private boolean refused;

    private TrainHeads(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        DataSets data = new DataSets(Path.of(arguments[0]));
        TrainHeads training = new TrainHeads(Path.of(arguments[1]));
        Utterances utterances = Utterances.load();
        EnglishTraining english = new EnglishTraining(data, utterances);
        VectorHead head = english.head();
        training.write(EnglishTraining.NAME, head, english.counts(), english.figures());
        FrenchTraining french = new FrenchTraining(data, utterances, head);
        training.write(FrenchTraining.NAME, french.head(), french.counts(), french.figures());
        if (training.refused) {
            System.exit(REFUSED);
        }
    }

    private void write(String name, Object head, Map<String, Integer> counts, Map<String, Double> figures)
            throws IOException {
        figures.forEach((what, figure) -> System.out.printf(Locale.ROOT, "%s: %s: %.3f%n", name, what, figure));
        switch (new HeadFile(folder.resolve(name + ".json")).write(head, figures)) {
            case HeadFile.Outcome.Written written ->
                Files.writeString(folder.resolve(name + ".md"), ModelCard.of(name, counts, figures));
            case HeadFile.Outcome.Refused(double before, double now, Path beside) -> {
                refused = true;
                System.out.printf(
                        Locale.ROOT,
                        "%s is not written: its figures average %.3f, those of the head that is there %.3f. See %s,"
                                + " and delete the old head if you want the new one all the same.%n",
                        name,
                        now,
                        before,
                        beside);
            }
        }
    }
}

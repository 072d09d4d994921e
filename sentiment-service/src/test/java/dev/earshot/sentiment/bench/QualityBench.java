package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.EnglishTraining;
import dev.earshot.sentiment.training.FrenchTraining;
import dev.earshot.sentiment.training.Utterances;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How well the service hears, beside VADER, stock CoreNLP and TF-IDF on the same rows: {@code QualityBench <folder with one
 * folder per labelled set>}.
 */
public final class QualityBench {
    private QualityBench() {}

    public static void main(String[] arguments) throws Exception {
        DataSets data = new DataSets(Path.of(arguments[0]));
        Path log = Files.createTempFile("earshot-bench-corenlp", ".log");
        Utterances utterances = Utterances.load();
        EnglishTraining english = new EnglishTraining(data, utterances);
        try (ServicePath service = new ServicePath()) {
            try (CoreNlpServer coreNlp = CoreNlpServer.start(FreePort.find(), log)) {
                new SentimentQuality(data, service, coreNlp, utterances.lexicon()).measure(english);
            }
            new AspectQuality(data, service).measure();
            new FrenchQuality(data).measure(new FrenchTraining(data, utterances, english.head()));
            new ThemeQuality(data, service).measure();
        }
    }
}

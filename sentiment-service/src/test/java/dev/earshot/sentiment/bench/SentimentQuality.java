package dev.earshot.sentiment.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.lexicon.Lexicon;
import dev.earshot.sentiment.polarity.VectorHead;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.EnglishTraining;
import dev.earshot.sentiment.training.Labelled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** How English comments feel, by every system. */
record SentimentQuality(DataSets data, ServicePath service, CoreNlpServer coreNlp, Lexicon lexicon) {
    private static final double VADER_BAND = 0.05;
    private static final ObjectMapper JSON = new ObjectMapper();

    void measure(EnglishTraining english) throws ExecutionException, InterruptedException, IOException {
        reviews(english);
        airline();
        apps();
    }

    private void reviews(EnglishTraining english) throws ExecutionException, InterruptedException, IOException {
        List<Labelled> rows = data.reviewSentences();
        Print.heading("UCI review sentences, 2 classes by the sign");
        List<Verdict> ours = crossValidated(rows, english.headsByReviewFold());
        Print.figures("Earshot, 5-fold", rows, bySign(ours));
        Print.figures("VADER", rows, bySign(vader(rows)));
        List<Labelled> few = Rows.every(5, rows);
        Print.figures("CoreNLP stock, every 5th", few, bySign(coreNlp(few)));
        Print.figures("Earshot, 5-fold, every 5th", few, bySign(Rows.every(5, ours)));
        Print.figures("TF-IDF logistic regression, 5-fold", rows, bySign(TermsRegression.crossValidated(rows)));
        calibration(rows, ours);
    }

    private void airline() throws ExecutionException, InterruptedException {
        List<Labelled> all = data.airlineTweets();
        List<Labelled> rows = Rows.every(3, all);
        Print.heading("Airline tweets, 3 classes, every 3rd");
        List<Verdict> ours = ours(rows);
        Print.figures("Earshot, never trained on airlines", rows, ours);
        Print.figures("VADER", rows, vader(rows));
        List<Labelled> few = Rows.every(5, rows);
        Print.figures("CoreNLP stock, every 15th", few, coreNlp(few));
        Print.figures("Earshot, every 15th", few, Rows.every(5, ours));
        Print.figures(
                "TF-IDF logistic regression, 5-fold, TRAINED ON IT",
                rows,
                Rows.every(3, TermsRegression.crossValidated(all)));
        calibration(rows, ours);
    }

    private void apps() throws ExecutionException, InterruptedException {
        List<Labelled> rows = data.appReviews();
        Print.heading("App review sentences, 3 classes");
        List<Verdict> ours = ours(rows);
        Print.figures("Earshot, never trained on app reviews", rows, ours);
        Print.figures("VADER", rows, vader(rows));
        List<Labelled> few = Rows.every(3, rows);
        Print.figures("CoreNLP stock, every 3rd", few, coreNlp(few));
        Print.figures("Earshot, every 3rd", few, Rows.every(3, ours));
    }

    /** Each fifth of the rows by the head that never saw it, the whole way through the service. */
    private List<Verdict> crossValidated(List<Labelled> rows, List<VectorHead> heads) throws IOException {
        Verdict[] verdicts = new Verdict[rows.size()];
        for (int fold = 0; fold < heads.size(); fold++) {
            Path folder = Files.createTempDirectory("earshot-bench-head");
            JSON.writeValue(folder.resolve("head-en-fold.json").toFile(), heads.get(fold));
            List<Verdict> heard = ours(Rows.every(heads.size(), rows.subList(fold, rows.size())), service.with(folder));
            for (int i = 0; i < heard.size(); i++) {
                verdicts[fold + i * heads.size()] = heard.get(i);
            }
        }
        return List.of(verdicts);
    }

    private List<Verdict> ours(List<Labelled> rows) {
        return ours(rows, service);
    }

    static List<Verdict> ours(List<Labelled> rows, ServicePath service) {
        return service
                .hear(rows.stream().map(row -> Comment.of(row.text(), "en")).toList())
                .stream()
                .map(Verdict::of)
                .toList();
    }

    private List<Verdict> vader(List<Labelled> rows) {
        return rows.stream()
                .map(row -> Verdict.of(lexicon.valence(row.text()).compound(), VADER_BAND))
                .toList();
    }

    private List<Verdict> coreNlp(List<Labelled> rows) throws ExecutionException, InterruptedException {
        return coreNlp.hear(rows.stream().map(Labelled::text).toList());
    }

    private static List<Verdict> bySign(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::withoutNeutral).toList();
    }

    private static void calibration(List<Labelled> rows, List<Verdict> ours) {
        Print.line(
                "  expected calibration error of Earshot's confidence, 3 classes, 10 bins: %.3f",
                Calibration.error(rows, ours));
    }
}

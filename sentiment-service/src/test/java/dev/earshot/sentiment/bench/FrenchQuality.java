package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.Scale;
import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.polarity.Mood;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.Figures;
import dev.earshot.sentiment.training.FrenchTraining;
import dev.earshot.sentiment.training.Labelled;
import dev.earshot.sentiment.training.Mark;
import dev.earshot.sentiment.training.ScoredAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** French answers to an NPS survey: what the words tell, and what the respondent's own score adds to them. */
record FrenchQuality(DataSets data) {
    private static final int UNSATISFIED = 5;
    private static final int SATISFIED = 9;

    void measure(FrenchTraining training) {
        List<ScoredAnswer> answers = data.frenchAnswers();
        List<Mood> moods = training.answers();
        words(answers, moods);
        score(answers, moods);
    }

    private static void words(List<ScoredAnswer> answers, List<Mood> moods) {
        List<Integer> clear = IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).isPromoter() || answers.get(i).isDetractor())
                .boxed()
                .toList();
        List<Labelled> rows = clear.stream()
                .map(i -> new Labelled(
                        answers.get(i).text(), answers.get(i).isPromoter() ? Mark.POSITIVE : Mark.NEGATIVE))
                .toList();
        List<Verdict> terms = TermsRegression.crossValidated(
                rows, clear.stream().map(i -> i % TermsRegression.FOLDS).toList());
        Print.line("%nFrench NPS answers, promoter against detractor, n %d: balanced accuracy, 5-fold", rows.size());
        Print.line(
                "  Earshot %.3f",
                balanced(rows, clear.stream().map(i -> Verdict.of(moods.get(i))).toList()));
        Print.line("  TF-IDF logistic regression %.3f", balanced(rows, terms));
    }

    /** Satisfaction is the label, because the NPS score is what is given beside the words. */
    private static void score(List<ScoredAnswer> answers, List<Mood> moods) {
        List<Labelled> rows = new ArrayList<>();
        List<Verdict> words = new ArrayList<>();
        List<Verdict> both = new ArrayList<>();
        int swayed = 0;
        for (int i = 0; i < answers.size(); i++) {
            ScoredAnswer answer = answers.get(i);
            int satisfaction = answer.satisfaction().orElse(UNSATISFIED + 1);
            if (satisfaction <= UNSATISFIED || satisfaction >= SATISFIED) {
                Comment comment = new Comment(answer.text(), "fr", null, Scale.NPS.rating(answer.recommend()));
                Mood expected = ServicePath.expected(moods.get(i), comment);
                rows.add(new Labelled(answer.text(), satisfaction >= SATISFIED ? Mark.POSITIVE : Mark.NEGATIVE));
                words.add(Verdict.of(moods.get(i)));
                both.add(Verdict.of(expected));
                swayed += expected.sentiment() == moods.get(i).sentiment() ? 0 : 1;
            }
        }
        Print.line("%nThe same, satisfied (9, 10) against unsatisfied (0 to 5), n %d: balanced accuracy", rows.size());
        Print.line("  by the words alone %.3f", balanced(rows, words));
        Print.line("  with the respondent's NPS score given %.3f", balanced(rows, both));
        Print.line("  comments whose sentiment the score swayed %.1f %%", 100.0 * swayed / rows.size());
    }

    private static double balanced(List<Labelled> rows, List<Verdict> verdicts) {
        Figures figures = new Figures();
        for (int i = 0; i < rows.size(); i++) {
            Verdict verdict = verdicts.get(i).withoutNeutral();
            figures.add(rows.get(i).mark().index(), verdict.mark().index(), verdict.polarity());
        }
        return figures.balancedAccuracy();
    }
}

package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.analysis.Analysis;
import dev.earshot.sentiment.analysis.Analysis.Aspect;
import dev.earshot.sentiment.analysis.Analysis.Heard;
import dev.earshot.sentiment.analysis.Comment;
import dev.earshot.sentiment.analysis.ServicePath;
import dev.earshot.sentiment.text.Span;
import dev.earshot.sentiment.training.DataSets;
import dev.earshot.sentiment.training.Labelled;
import dev.earshot.sentiment.training.MarkedTerm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whether what is said of each thing in a sentence tells more than the comment as a whole. */
record AspectQuality(DataSets data, ServicePath service) {
    private static final int ROWS = 1_500;

    void measure() {
        List<MarkedTerm> terms = Rows.spread(ROWS, data.markedTerms());
        List<Analysis> analyses = service.hear(
                terms.stream().map(term -> Comment.of(term.text(), "en")).toList());
        List<Judged> judged = IntStream.range(0, terms.size())
                .mapToObj(i -> judged(terms.get(i), analyses.get(i)))
                .toList();
        Print.heading("MAMS: terms praised or blamed, by the sign, " + ROWS + " spread evenly");
        print("all terms", judged);
        print(
                "terms in or beside a phrase",
                judged.stream().filter(Judged::touched).toList());
    }

    /** A marked term by the phrase about it, and by the whole comment. */
    private record Judged(Labelled row, Verdict phrase, Verdict comment, boolean touched) {}

    private static Judged judged(MarkedTerm term, Analysis analysis) {
        Verdict whole = Verdict.of(analysis).withoutNeutral();
        Optional<Aspect> phrase = phrase(analysis, term.span());
        double polarity = phrase.map(Aspect::polarity)
                .or(() -> sentence(analysis, term.span()).map(Heard::polarity))
                .orElse(whole.polarity());
        return new Judged(
                new Labelled(term.text(), term.mark()),
                Verdict.of(polarity, 0).withoutNeutral(),
                whole,
                phrase.filter(found -> distance(found, term.span()) == 0).isPresent());
    }

    private static void print(String which, List<Judged> judged) {
        List<Labelled> rows = judged.stream().map(Judged::row).toList();
        Print.figures(
                "Earshot, the nearest phrase: " + which,
                rows,
                judged.stream().map(Judged::phrase).toList());
        Print.figures(
                "Earshot, the whole comment: " + which,
                rows,
                judged.stream().map(Judged::comment).toList());
    }

    private static Optional<Aspect> phrase(Analysis analysis, Span term) {
        return sentence(analysis, term).stream()
                .flatMap(heard -> heard.aspects().stream())
                .min(Comparator.comparingInt(aspect -> distance(aspect, term)));
    }

    private static Optional<Heard> sentence(Analysis analysis, Span term) {
        return analysis.sentences().stream()
                .filter(heard -> heard.start() <= term.start())
                .reduce((before, later) -> later);
    }

    /** Characters between them; 0 when they touch. */
    private static int distance(Aspect aspect, Span term) {
        return Math.max(0, Math.max(aspect.start() - term.end(), term.start() - aspect.end()));
    }
}

package dev.earshot.sentiment.bench;

import dev.earshot.sentiment.training.Figures;
import dev.earshot.sentiment.training.Labelled;
import java.util.List;
import java.util.Locale;

/** Lines of the report. */
final class Print {
    private Print() {}

    static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    static void heading(String what) {
        line("%n%-60s %6s %8s %8s %8s", what, "n", "accuracy", "macro-F1", "sign");
    }

    static void figures(String system, List<Labelled> rows, List<Verdict> verdicts) {
        Figures figures = new Figures();
        for (int i = 0; i < rows.size(); i++) {
            Verdict verdict = verdicts.get(i);
            figures.add(rows.get(i).mark().index(), verdict.mark().index(), verdict.polarity());
        }
        line(
                "  %-58s %6d %8.3f %8.3f %8.3f",
                system, rows.size(), figures.accuracy(), figures.macroF1(), figures.signOfPolarity());
    }
}

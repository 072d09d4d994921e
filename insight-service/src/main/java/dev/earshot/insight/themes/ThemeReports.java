package dev.earshot.insight.themes;

import dev.earshot.insight.query.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Adds up how themes were spoken of. */
@ApplicationScoped
class ThemeReports {
    private final Jdbi jdbi;

    ThemeReports(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Every theme, those most spoken of first; those nobody mentions at the end. */
    List<ThemeReport> of(String journey, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT t.theme, t.name, t.origin, COALESCE(SUM(d.n), 0) n, COALESCE(SUM(d.negative), 0) negative,
                          COALESCE(SUM(d.positive), 0) positive, COALESCE(SUM(d.polarity), 0) polarity
                        FROM theme t
                        LEFT JOIN theme_daily d
                          ON d.theme = t.theme AND d.journey = :journey AND d.day BETWEEN :from AND :to
                        GROUP BY t.theme, t.name, t.origin ORDER BY n DESC, t.name, t.theme""")
                .bind("journey", journey)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) -> report(
                        row.getString("theme"),
                        row.getString("name"),
                        row.getString("origin"),
                        row.getLong("n"),
                        row.getLong("negative"),
                        row.getLong("positive"),
                        row.getLong("polarity")))
                .list());
    }

    private static ThemeReport report(
            String key, String name, String origin, long n, long negative, long positive, long thousandths) {
        double polarity = n == 0 ? 0 : Math.round(thousandths / 10.0 / n) / 100.0;
        return new ThemeReport(key, name, origin, n, negative, n - negative - positive, positive, polarity);
    }
}

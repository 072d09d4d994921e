package dev.earshot.insight.painpoint;

import dev.earshot.insight.painpoint.PainPoints.Spot;
import dev.earshot.insight.query.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** How a pain point went week by week, and where on its stage it is spoken of. */
@ApplicationScoped
class Course {
    private static final int LEAST_COMMENTS = 5;

    private final Jdbi jdbi;

    Course(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A week that begins on a Monday, UTC.
     *
     * @param comments analysed comments of the stage
     * @param mentions those that speak of the theme
     * @param negative those that complain about it
     */
    public record Week(LocalDate begins, long comments, long mentions, long negative) {
        /** Whether there were enough comments for a share that says something. */
        public boolean telling() {
            return comments >= LEAST_COMMENTS;
        }

        /** Complaints per hundred comments. */
        public double negativePercent() {
            return comments == 0 ? 0 : Math.round(1000.0 * negative / comments) / 10.0;
        }
    }

    /** A touchpoint at which the theme is spoken of. */
    public record Where(String touchpoint, long mentions, long negative) {}

    List<Week> weeks(Spot spot, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT week, SUM(heard) heard, SUM(n) n, SUM(negative) negative FROM (
                          SELECT DATE_SUB(day, INTERVAL WEEKDAY(day) DAY) week, heard, 0 n, 0 negative
                          FROM score_daily WHERE journey = :journey AND stage = :stage AND day BETWEEN :from AND :to
                          UNION ALL
                          SELECT DATE_SUB(day, INTERVAL WEEKDAY(day) DAY), 0, n, negative
                          FROM theme_daily
                          WHERE journey = :journey AND stage = :stage AND theme = :theme AND day BETWEEN :from AND :to
                        ) both_sides GROUP BY week HAVING SUM(heard) > 0 ORDER BY week""")
                .bind("journey", spot.journey())
                .bind("stage", spot.stage())
                .bind("theme", spot.theme())
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) -> new Week(
                        row.getObject("week", LocalDate.class),
                        row.getLong("heard"),
                        row.getLong("n"),
                        row.getLong("negative")))
                .list());
    }

    List<Where> touchpoints(Spot spot, Period period) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT touchpoint, SUM(n) n, SUM(negative) negative FROM theme_daily
                        WHERE journey = :journey AND stage = :stage AND theme = :theme AND day BETWEEN :from AND :to
                        GROUP BY touchpoint HAVING SUM(n) > 0 ORDER BY negative DESC, n DESC, touchpoint""")
                .bind("journey", spot.journey())
                .bind("stage", spot.stage())
                .bind("theme", spot.theme())
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) ->
                        new Where(row.getString("touchpoint"), row.getLong("n"), row.getLong("negative")))
                .list());
    }
}

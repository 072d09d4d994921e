package dev.earshot.insight.scores;

import dev.earshot.insight.scoring.Histogram;
import dev.earshot.insight.scoring.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** The scores of all answers, added up from the daily roll-up. */
@ApplicationScoped
public class Scores {
    /** The roll-up together with what it would hold of the suspect answers, of which there are few. */
    private static final String WITH_QUARANTINED = """
            (SELECT day, journey, stage, touchpoint, survey, metric, score, n, heard, negative, positive, polarity
             FROM score_daily
             UNION ALL
             SELECT DATE(collected_at), journey, stage, touchpoint, survey, metric, COALESCE(score, -1), 1,
               polarity IS NOT NULL, COALESCE(sentiment = 'negative', 0), COALESCE(sentiment = 'positive', 0),
               COALESCE(polarity, 0)
             FROM feedback WHERE NOT counted AND quarantine IS NOT NULL) everything""";

    private final Jdbi jdbi;

    Scores(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A place on the map, as responses named it when they were collected. */
    public record Spot(String stage, String touchpoint) {}

    private record Row(String group, String second, Answers answers) {}

    /** All that is meant, in one sum. */
    public Answers total(ScoreFilter filter) {
        return rows(filter, "''", "''").stream().map(Row::answers).reduce(Answers.NONE, Answers::plus);
    }

    /** By the values of the grouping, in ascending order. */
    public SortedMap<String, Answers> by(Grouping grouping, ScoreFilter filter) {
        SortedMap<String, Answers> groups = new TreeMap<>();
        rows(filter, grouping.column(), "''").forEach(row -> groups.merge(row.group(), row.answers(), Answers::plus));
        return groups;
    }

    public Map<Spot, Answers> bySpot(ScoreFilter filter) {
        Map<Spot, Answers> spots = new java.util.HashMap<>();
        rows(filter, "stage", "touchpoint")
                .forEach(row -> spots.merge(new Spot(row.group(), row.second()), row.answers(), Answers::plus));
        return spots;
    }

    private List<Row> rows(ScoreFilter filter, String first, String second) {
        List<String> conditions = new ArrayList<>(List.of("journey = :journey", "day BETWEEN :from AND :to"));
        Map<String, Object> given = new TreeMap<>();
        add("stage", filter.stage(), conditions, given);
        add("touchpoint", filter.touchpoint(), conditions, given);
        add("survey", filter.survey(), conditions, given);
        add("metric", filter.metric() == null ? null : filter.metric().key(), conditions, given);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT <first> first_group, <second> second_group, metric, score, SUM(n) n, SUM(heard) heard,
                          SUM(negative) negative, SUM(positive) positive, SUM(polarity) polarity
                        FROM <source> WHERE <conditions>
                        GROUP BY first_group, second_group, metric, score HAVING SUM(n) > 0""")
                .define("source", filter.quarantined() ? WITH_QUARANTINED : "score_daily")
                .define("first", first)
                .define("second", second)
                .define("conditions", String.join(" AND ", conditions))
                .bind("journey", filter.journey())
                .bind("from", filter.period().from())
                .bind("to", filter.period().to())
                .bindMap(given)
                .map((row, context) -> row(row))
                .list());
    }

    private static void add(
            String column,
            @org.jspecify.annotations.Nullable String value,
            List<String> conditions,
            Map<String, Object> given) {
        if (value != null) {
            conditions.add(column + " = :" + column);
            given.put(column, value);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        Metric metric = Metric.of(row.getString("metric")).orElseThrow();
        int score = row.getInt("score");
        long n = row.getLong("n");
        Map<Metric, Histogram> histograms =
                metric.allows(score) ? Map.of(metric, Histogram.empty(metric).plus(score, n)) : Map.of();
        Mood mood = new Mood(
                row.getLong("heard"), row.getLong("negative"), row.getLong("positive"), row.getLong("polarity"));
        return new Row(row.getString("first_group"), row.getString("second_group"), new Answers(n, histograms, mood));
    }
}

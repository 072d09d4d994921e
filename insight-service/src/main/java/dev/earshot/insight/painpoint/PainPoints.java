package dev.earshot.insight.painpoint;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.query.Period;
import dev.earshot.insight.scoring.Metric;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The pain points of a journey, measured from the roll-ups whenever somebody asks. */
@ApplicationScoped
class PainPoints {
    /** Fewer mentions than this are no pattern yet. */
    static final int LEAST_MENTIONS = 5;

    static final Comparator<PainPoint> WORST_FIRST = Comparator.comparingDouble(
                    (PainPoint point) -> point.severity().interval().low())
            .reversed()
            .thenComparing(point -> point.id().toString());

    private final Jdbi jdbi;

    PainPoints(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Where a theme hurts: its place on a journey. */
    record Spot(UUID id, String journey, String stage, String theme) {
        /** The id in an address; empty where it cannot be one. */
        static Optional<UUID> idIn(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
    }

    private record AnswerCell(Metric metric, int score) {}

    private record Heard(long answers, long comments) {}

    private record Carried(long carriers, long negative, long displeasure) {
        static final Carried NOTHING = new Carried(0, 0, 0);
    }

    Optional<Spot> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, journey, stage, theme FROM pain_point WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Spot(
                        Ids.of(row.getBytes("id")),
                        row.getString("journey"),
                        row.getString("stage"),
                        row.getString("theme")))
                .findOne());
    }

    /** All with enough negative mentions to be a pattern, the worst first. */
    List<PainPoint> ranked(String journey, Period period) {
        return measured(journey, period).stream()
                .filter(point -> point.severity().negative() >= LEAST_MENTIONS)
                .sorted(WORST_FIRST)
                .toList();
    }

    /** One pain point, however few its mentions. */
    Optional<PainPoint> measured(Spot spot, Period period) {
        return measured(spot.journey(), period).stream()
                .filter(point -> point.id().equals(spot.id()))
                .findFirst();
    }

    private List<PainPoint> measured(String journey, Period period) {
        return jdbi.withHandle(handle -> {
            Map<String, Map<AnswerCell, Heard>> stages = stages(handle, journey, period);
            Map<Spot, Map<AnswerCell, Carried>> themes = themes(handle, journey, period);
            List<PainPoint> points = new ArrayList<>();
            themes.forEach((spot, carried) -> {
                Voices voices = voices(stages.getOrDefault(spot.stage(), Map.of()), carried);
                long seed = 31L * spot.stage().hashCode() + spot.theme().hashCode();
                points.add(new PainPoint(
                        spot.id(), spot.journey(), spot.stage(), spot.theme(), Severity.of(voices, seed)));
            });
            return points;
        });
    }

    private static Voices voices(Map<AnswerCell, Heard> stage, Map<AnswerCell, Carried> carried) {
        Optional<Metric> headline = headline(stage);
        List<Voices.Cell> cells = new ArrayList<>();
        stage.forEach((cell, heard) -> {
            boolean scored = headline.filter(metric -> metric == cell.metric() && metric.allows(cell.score()))
                    .isPresent();
            Carried with = carried.getOrDefault(cell, Carried.NOTHING);
            cells.add(new Voices.Cell(
                    scored ? cell.metric().points(cell.score()) : 0,
                    scored,
                    heard.answers(),
                    heard.comments(),
                    with.carriers(),
                    with.negative(),
                    with.displeasure()));
        });
        return new Voices(headline, cells);
    }

    /** The metric that most people of the stage gave a score to. */
    private static Optional<Metric> headline(Map<AnswerCell, Heard> stage) {
        Map<Metric, Long> given = new HashMap<>();
        stage.forEach((cell, heard) -> {
            if (cell.metric().allows(cell.score())) {
                given.merge(cell.metric(), heard.answers(), Long::sum);
            }
        });
        return given.entrySet().stream()
                .max(Map.Entry.<Metric, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static Map<String, Map<AnswerCell, Heard>> stages(Handle handle, String journey, Period period) {
        Map<String, Map<AnswerCell, Heard>> stages = new HashMap<>();
        handle.createQuery("""
                        SELECT stage, metric, score, SUM(n) n, SUM(heard) heard FROM score_daily
                        WHERE journey = :journey AND day BETWEEN :from AND :to
                        GROUP BY stage, metric, score HAVING SUM(n) > 0""")
                .bind("journey", journey)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) -> stages.computeIfAbsent(
                                row.getString("stage"), first -> new java.util.LinkedHashMap<>())
                        .put(
                                new AnswerCell(
                                        Metric.of(row.getString("metric")).orElseThrow(), row.getInt("score")),
                                new Heard(row.getLong("n"), row.getLong("heard"))))
                .list();
        return stages;
    }

    private static Map<Spot, Map<AnswerCell, Carried>> themes(Handle handle, String journey, Period period) {
        Map<Spot, Map<AnswerCell, Carried>> themes = new java.util.LinkedHashMap<>();
        handle.createQuery("""
                        SELECT p.id, t.stage, t.theme, metric, score, SUM(n) n, SUM(negative) negative,
                          SUM(displeasure) displeasure
                        FROM theme_daily t
                        JOIN pain_point p ON p.journey = t.journey AND p.stage = t.stage AND p.theme = t.theme
                        WHERE t.journey = :journey AND day BETWEEN :from AND :to
                        GROUP BY p.id, t.stage, t.theme, metric, score HAVING SUM(n) > 0""")
                .bind("journey", journey)
                .bind("from", period.from())
                .bind("to", period.to())
                .map((row, context) -> themes.computeIfAbsent(
                                new Spot(
                                        Ids.of(row.getBytes("id")),
                                        journey,
                                        row.getString("stage"),
                                        row.getString("theme")),
                                first -> new HashMap<>())
                        .put(
                                new AnswerCell(
                                        Metric.of(row.getString("metric")).orElseThrow(), row.getInt("score")),
                                new Carried(row.getLong("n"), row.getLong("negative"), row.getLong("displeasure"))))
                .list();
        return themes;
    }
}

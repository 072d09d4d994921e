package dev.earshot.insight.feedback;

import dev.earshot.insight.database.Schema;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;

/**
 * Compares the roll-ups with the rows they are made of. Each comparison is one statement and so sees one moment; the
 * sum of all differences is the metric {@code earshot_rollup_drift}, and 0 is the only good value.
 */
@Startup
@ApplicationScoped
public class RollUpAudit {
    private static final Logger LOG = Logger.getLogger(RollUpAudit.class);

    private static final String SCORES = """
            SELECT COALESCE(SUM(ABS(n) + ABS(heard) + ABS(negative) + ABS(positive) + ABS(polarity)), 0) FROM (
              SELECT SUM(n) n, SUM(heard) heard, SUM(negative) negative, SUM(positive) positive, SUM(polarity) polarity
              FROM (
                SELECT day, journey, stage, touchpoint, survey, metric, score, n, heard, negative, positive, polarity
                FROM score_daily
                UNION ALL
                SELECT DATE(collected_at), journey, stage, touchpoint, survey, metric, COALESCE(score, -1), -1,
                  -(sentiment IS NOT NULL), -COALESCE(sentiment = 'negative', 0), -COALESCE(sentiment = 'positive', 0),
                  -COALESCE(polarity, 0)
                FROM feedback WHERE version > 0 AND counted
              ) both_sides
              GROUP BY day, journey, stage, touchpoint, survey, metric, score
            ) differences""";

    private static final String THEMES = """
            SELECT COALESCE(SUM(ABS(n) + ABS(negative) + ABS(positive) + ABS(polarity) + ABS(displeasure)), 0) FROM (
              SELECT SUM(n) n, SUM(negative) negative, SUM(positive) positive, SUM(polarity) polarity,
                SUM(displeasure) displeasure
              FROM (
                SELECT day, journey, stage, touchpoint, theme, metric, score, n, negative, positive, polarity, displeasure
                FROM theme_daily
                UNION ALL
                SELECT DATE(f.collected_at), f.journey, f.stage, f.touchpoint, m.theme, f.metric, COALESCE(f.score, -1),
                  -1, -(m.sentiment = 'negative'), -(m.sentiment = 'positive'), -m.polarity,
                  IF(m.sentiment = 'negative', LEAST(0, m.polarity), 0)
                FROM mention m JOIN feedback f ON f.response_id = m.response_id
                WHERE f.version > 0 AND f.counted
              ) both_sides
              GROUP BY day, journey, stage, touchpoint, theme, metric, score
            ) differences""";

    private static final String INTAKE = """
            SELECT COALESCE(SUM(ABS(n) + ABS(analysed)), 0) FROM (
              SELECT SUM(n) n, SUM(analysed) analysed FROM (
                SELECT day, journey, channel, counted, n, analysed FROM intake_daily
                UNION ALL
                SELECT DATE(collected_at), journey, channel, counted, -1, -analysed FROM feedback WHERE version > 0
              ) both_sides
              GROUP BY day, journey, channel, counted
            ) differences""";

    private final Jdbi jdbi;
    private final Schema schema;
    /** Not a number until the first comparison. */
    private volatile double last = Double.NaN;

    RollUpAudit(Jdbi jdbi, Schema schema, MeterRegistry meters) {
        this.jdbi = jdbi;
        this.schema = schema;
        meters.gauge("earshot.rollup.drift", this, audit -> audit.last);
    }

    /** Compares now. */
    public long drift() {
        long found = jdbi.withHandle(handle -> List.of(SCORES, THEMES, INTAKE).stream()
                .mapToLong(query -> handle.createQuery(query).mapTo(Long.class).one())
                .sum());
        last = found;
        if (found != 0) {
            LOG.errorf("roll-ups differ from the rows they are made of: drift=%d", found);
        }
        return found;
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void hourly() {
        schema.whenReady("audit", this::drift);
    }
}

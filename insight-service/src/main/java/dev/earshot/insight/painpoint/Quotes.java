package dev.earshot.insight.painpoint;

import dev.earshot.common.identity.Ids;
import dev.earshot.insight.painpoint.PainPoints.Spot;
import dev.earshot.insight.query.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Finds the words that say most plainly what hurts. */
@ApplicationScoped
class Quotes {
    /** Shorter sentences do not explain themselves, longer ones are not read. */
    private static final int SHORTEST = 20;

    private static final int LONGEST = 320;
    private static final int CANDIDATES = 60;
    /** So much of a comment is shown around its sentence. */
    private static final int AROUND = 140;

    private final Jdbi jdbi;

    Quotes(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The most negative sentences of counted answers, each wording once. */
    List<Quote> of(Spot spot, Period period, int most) {
        List<Quote> candidates = jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT f.response_id, f.collected_at, f.touchpoint, f.metric, f.score, f.language, f.comment,
                          s.start_at, s.end_at, m.polarity
                        FROM mention m
                        JOIN feedback f ON f.response_id = m.response_id
                        JOIN sentence s ON s.response_id = m.response_id AND s.ordinal = m.ordinal
                        WHERE m.journey = :journey AND m.stage = :stage AND m.theme = :theme
                          AND m.collected_at >= :start AND m.collected_at < :end
                          AND m.sentiment = 'negative' AND f.counted
                          AND s.end_at - s.start_at BETWEEN :shortest AND :longest
                        ORDER BY m.polarity, m.response_id LIMIT :candidates""")
                .bind("journey", spot.journey())
                .bind("stage", spot.stage())
                .bind("theme", spot.theme())
                .bind("start", period.start())
                .bind("end", period.end())
                .bind("shortest", SHORTEST)
                .bind("longest", LONGEST)
                .bind("candidates", CANDIDATES)
                .map((row, context) -> quote(row))
                .list());
        Map<String, Quote> byWording = new LinkedHashMap<>();
        candidates.forEach(quote -> byWording.putIfAbsent(quote.sentence().toLowerCase(Locale.ROOT), quote));
        return byWording.values().stream().limit(most).toList();
    }

    private static Quote quote(ResultSet row) throws SQLException {
        String comment = row.getString("comment");
        int start = row.getInt("start_at");
        int end = row.getInt("end_at");
        return new Quote(
                Ids.of(row.getBytes("response_id")),
                row.getTimestamp("collected_at").toInstant(),
                row.getString("touchpoint"),
                row.getString("metric"),
                row.getObject("score", Integer.class),
                row.getString("language"),
                tail(comment.substring(0, start)),
                comment.substring(start, end),
                head(comment.substring(end)),
                row.getInt("polarity") / 1000.0);
    }

    private static String tail(String text) {
        return text.length() <= AROUND ? text : "… " + text.substring(wordAfter(text, text.length() - AROUND));
    }

    private static String head(String text) {
        return text.length() <= AROUND ? text : text.substring(0, wordBefore(text, AROUND)) + " …";
    }

    private static int wordAfter(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 ? text.length() : space + 1;
    }

    private static int wordBefore(String text, int at) {
        int space = text.lastIndexOf(' ', at);
        return Math.max(space, 0);
    }
}

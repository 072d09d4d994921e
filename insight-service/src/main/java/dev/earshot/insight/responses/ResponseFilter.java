package dev.earshot.insight.responses;

import dev.earshot.insight.feedback.Sentiment;
import dev.earshot.insight.scoring.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which responses are meant; null leaves a dimension open. */
record ResponseFilter(
        @Nullable String journey,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable String stage,
        @Nullable String touchpoint,
        @Nullable String survey,
        @Nullable Metric metric,
        @Nullable String theme,
        @Nullable Sentiment sentiment,
        @Nullable Standing standing,
        @Nullable String identity,
        @Nullable Instant changedSince) {

    /** Whether changes are asked for, in the order in which they were made. */
    boolean byChange() {
        return changedSince != null;
    }

    /** SQL conditions on {@code feedback f}, and the values of their parameters in {@code given}. */
    List<String> conditions(Map<String, Object> given) {
        Map<String, @Nullable Object> columns = new TreeMap<>();
        columns.put("journey", journey);
        columns.put("stage", stage);
        columns.put("touchpoint", touchpoint);
        columns.put("survey", survey);
        columns.put("metric", metric == null ? null : metric.key());
        columns.put("identity", identity);
        columns.put("sentiment", sentiment == null ? null : sentiment.key());
        List<String> conditions = new ArrayList<>(List.of("f.version > 0"));
        columns.forEach((column, value) -> add("f." + column + " = :" + column, column, value, conditions, given));
        if (standing != null) {
            conditions.add(standing.condition());
        }
        add("f.collected_at >= :start", "start", start, conditions, given);
        add("f.collected_at < :end", "end", end, conditions, given);
        add("f.changed_at >= :changedSince", "changedSince", changedSince, conditions, given);
        add(
                "EXISTS (SELECT 1 FROM mention m WHERE m.response_id = f.response_id AND m.theme = :theme)",
                "theme",
                theme,
                conditions,
                given);
        return conditions;
    }

    private static void add(
            String condition, String name, @Nullable Object value, List<String> conditions, Map<String, Object> given) {
        if (value != null) {
            conditions.add(condition);
            given.put(name, value);
        }
    }
}

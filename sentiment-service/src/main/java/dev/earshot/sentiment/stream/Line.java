package dev.earshot.sentiment.stream;

import dev.earshot.common.kafka.Topics;
import dev.earshot.sentiment.analysis.Model;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/** From which topic to which, heard by whom. */
enum Line {
    /** Responses as they are recorded. What breaks a model is put aside for a person to look at. */
    RESPONSES("earshot.responses", "earshot.analysed", "", Model.ACTIVE),

    /** Responses that came in files, many at once: heard beside those of today, which never wait behind them. */
    HISTORY("earshot.responses.history", "earshot.analysed", "-history", Model.ACTIVE),

    /**
     * Responses of long ago, to be heard by the model that may follow. Every one is answered, so that who asked need not
     * guess: without an analysis where a model broke.
     */
    REHEARING("earshot.rehearing", "earshot.reheard", "-rehearing", Model.CANDIDATE);

    /** An analysed response is its response and at most 150 kB more. */
    static final int MAX_MESSAGE_BYTES = 2 << 20;

    private final String from;
    private final String to;
    private final String groupSuffix;
    private final Model model;

    Line(String from, String to, String groupSuffix, Model model) {
        this.from = from;
        this.to = to;
        this.groupSuffix = groupSuffix;
        this.model = model;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    String deadLetters() {
        return from + ".dlq";
    }

    Model model() {
        return model;
    }

    /** The consumer group: lines read each at its own pace. */
    String group(String ofService) {
        return ofService + groupSuffix;
    }

    /** The topics that are made here where they are missing. */
    List<Topics.Wanted> wanted(Duration retention) {
        return List.of(
                new Topics.Wanted(to, settings(policy(), retention)),
                new Topics.Wanted(deadLetters(), settings(TopicConfig.CLEANUP_POLICY_DELETE, retention)));
    }

    /** Where an erasure passes, it drives out what was published of the same key, within about a day. */
    private String policy() {
        return switch (this) {
            case RESPONSES, HISTORY -> TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE;
            case REHEARING -> TopicConfig.CLEANUP_POLICY_DELETE;
        };
    }

    private static Map<String, String> settings(String policy, Duration retention) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                policy,
                TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
                Long.toString(Duration.ofHours(1).toMillis()),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(Duration.ofDays(1).toMillis()),
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_MESSAGE_BYTES));
    }
}

package dev.earshot.sentiment.stream;

import dev.earshot.common.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.config.TopicConfig;

/** The topics that this service reads and writes. */
final class Topic {
    static final String RESPONSES = "earshot.responses";
    static final String ANALYSED = "earshot.analysed";
    static final String DEAD_LETTERS = RESPONSES + ".dlq";

    /** An analysed response is its response and at most 150 kB more. */
    static final int MAX_MESSAGE_BYTES = 2 << 20;

    private Topic() {}

    /** Those that are made here where they are missing. */
    static List<Topics.Wanted> wanted(Duration retention) {
        Map<String, String> settings = Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(MAX_MESSAGE_BYTES));
        return Stream.of(ANALYSED, DEAD_LETTERS)
                .map(name -> new Topics.Wanted(name, settings))
                .toList();
    }
}

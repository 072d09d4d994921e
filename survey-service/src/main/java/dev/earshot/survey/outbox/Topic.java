package dev.earshot.survey.outbox;

import dev.earshot.common.kafka.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The topics this service writes; it makes them where they are missing. */
public enum Topic {
    /** One message per journey is kept for ever, so that a new consumer learns them all. */
    JOURNEYS("earshot.journeys"),
    /** What can name a person is not kept for long; the outbox can send it again. */
    RESPONSES("earshot.responses"),
    /** Those that came in files, so that those of today never wait behind them. */
    HISTORY("earshot.responses.history");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    public String topicName() {
        return topicName;
    }

    /** All of them, as they are to be made. */
    static List<Topics.Wanted> wanted() {
        return Arrays.stream(values())
                .map(topic -> new Topics.Wanted(topic.topicName, topic.settings()))
                .toList();
    }

    /**
     * Responses are compacted too: the event of an erasure drives out what was told of its key, within about a day. Not
     * within the first hour, so that who reads along hears every version.
     */
    private Map<String, String> settings() {
        return switch (this) {
            case JOURNEYS -> Map.of("cleanup.policy", "compact");
            case RESPONSES, HISTORY ->
                Map.of(
                        "cleanup.policy", "compact,delete",
                        "min.compaction.lag.ms", millis(Duration.ofHours(1)),
                        "max.compaction.lag.ms", millis(Duration.ofDays(1)),
                        "retention.ms", millis(Duration.ofDays(7)));
        };
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

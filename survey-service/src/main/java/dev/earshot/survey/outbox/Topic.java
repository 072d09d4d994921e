package dev.earshot.survey.outbox;

import dev.earshot.common.kafka.Topics;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The topics this service writes; it makes them where they are missing. */
public enum Topic {
    /** One message per journey is kept for ever, so that a new consumer learns them all. */
    JOURNEYS("earshot.journeys", "cleanup.policy", "compact"),
    /** What can name a person is not kept for long; the outbox can send it again. */
    RESPONSES(
            "earshot.responses",
            "retention.ms",
            Long.toString(Duration.ofDays(7).toMillis()));

    private final String topicName;
    private final String setting;
    private final String value;

    Topic(String topicName, String setting, String value) {
        this.topicName = topicName;
        this.setting = setting;
        this.value = value;
    }

    public String topicName() {
        return topicName;
    }

    /** All of them, as they are to be made. */
    static List<Topics.Wanted> wanted() {
        return Arrays.stream(values())
                .map(topic -> new Topics.Wanted(topic.topicName, Map.of(topic.setting, topic.value)))
                .toList();
    }
}

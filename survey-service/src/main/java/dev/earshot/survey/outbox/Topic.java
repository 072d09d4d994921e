package dev.earshot.survey.outbox;

import java.time.Duration;
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

    Map<String, String> settings() {
        return Map.of(setting, value);
    }
}

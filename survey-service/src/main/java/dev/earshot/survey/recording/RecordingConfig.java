package dev.earshot.survey.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How answers are stored. */
@ConfigMapping(prefix = "earshot.recording")
interface RecordingConfig {
    /**
     * How many transactions store answers at a time. Fewer put more answers into each, which costs less for an answer; more
     * keep a fast disk or a distant database busy.
     */
    @WithDefault("2")
    int writers();
}

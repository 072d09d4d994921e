package dev.earshot.survey.contacting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long the book of contacts is kept. */
@ConfigMapping(prefix = "earshot.contacts")
interface ContactConfig {
    /** Who was not asked stands on the list for so long; a longer list explains older gaps, and names more people. */
    @WithDefault("400d")
    Duration notAskedKept();
}

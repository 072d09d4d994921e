package dev.earshot.survey.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is kept of references to people. */
@ConfigMapping(prefix = "earshot.respondents")
interface RespondentConfig {
    /**
     * Whether references stand in clear beside their hashes: who reads the database then sees whose answer it is, and
     * whoever may read it must be allowed to. Holds for what comes in from now on.
     */
    @WithDefault("false")
    boolean keepReference();
}

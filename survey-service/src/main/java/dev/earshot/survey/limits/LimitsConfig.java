package dev.earshot.survey.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. Higher costs memory for every request under way; imports stream and have no limit. */
@ConfigMapping(prefix = "earshot.limits")
interface LimitsConfig {
    /** 10,000 code points take up to 120,000 bytes percent-encoded; less would cut long comments in many scripts. */
    @WithDefault("128K")
    MemorySize body();

    /** For lists of invitations. */
    @WithDefault("1M")
    MemorySize list();

    /** For a logo. */
    @WithDefault("1M")
    MemorySize logo();

    /** For the list of a whole mailing, which lies on disk while it is answered. */
    @WithDefault("64M")
    MemorySize mailing();
}

package dev.earshot.sentiment.analysis;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How much of the machine is given to hearing, and which heads hear. */
@ConfigMapping(prefix = "earshot.sentiment")
interface HearingConfig {
    /** Threads that analyse side by side: one per core is fastest, more only cost memory. */
    @WithDefault("2")
    int workers();

    /** Folder with heads from a training, in place of those that are shipped. */
    Optional<Path> heads();

    /** Folder with heads that only hear history again, beside the active ones. */
    Optional<Path> candidate();
}
